import { z } from 'zod';
import { findDepartments } from '../../answers/find-departments.ts';
import { foldText } from '../../answers/fold-text.ts';
import { buildTaskIndex, searchTasks, type TaskIndex } from '../../answers/task-index.ts';
import type { Finding, Register, Task } from '../../domain/plan.ts';
import { scrub } from '../../domain/scrub.ts';
import { inLanguage } from '../../domain/wording.ts';
import { wordTask } from '../listen/word-task.ts';
import type { SuggestDeps } from './suggest-deps.ts';

const BATCH = 12;
/** A plan of any size costs no more calls than this; tasks that have no sayings yet come first. */
const MOST_BATCHES = 6;
const MOST_FOR_A_TASK = 3;
/** From this share of its words on, a saying leads to another task. */
const LEADS_ELSEWHERE = 0.6;
const SAYING = /^(?:\p{Script=Han}{2,12}|[\p{Script=Latin}][\p{Script=Latin}' -]{2,38})$/u;

const answer = z.object({ sayings: z.array(z.object({ task: z.string(), says: z.string() })) });

interface Proposal {
  task: Task;
  says: string;
}

/** How people might ask for the tasks of a plan, as findings for the office; what leads elsewhere is left out. */
export async function suggestSayings(register: Register, deps: SuggestDeps): Promise<Finding[]> {
  const known = ({ expansions = [] }: Task) => expansions.length;
  const open = register.tasks.toSorted((one, other) => known(one) - known(other)).slice(0, BATCH * MOST_BATCHES);
  const batches = Array.from({ length: Math.ceil(open.length / BATCH) }, (_, at) =>
    open.slice(at * BATCH, (at + 1) * BATCH),
  );
  const proposed = (await Promise.all(batches.map((tasks) => ask(tasks, register, deps)))).flat();
  const index = buildTaskIndex(register);
  const usable = proposed.filter((one) => isUsable(one, register, index, deps));
  const times = Map.groupBy(usable, ({ says }) => foldText(says));
  // What was proposed for two tasks tells neither of them.
  const single = usable.filter(({ says, task }) => times.get(foldText(says))?.every((one) => one.task === task));
  return [...Map.groupBy(single, ({ task }) => task)].map(([task, list]) =>
    toFinding(task, [...new Set(list.map(({ says }) => says))].slice(0, MOST_FOR_A_TASK), register),
  );
}

async function ask(
  tasks: Task[],
  register: Register,
  { model, renderPrompt, people }: SuggestDeps,
): Promise<Proposal[]> {
  const handles = new Map(tasks.map((task, at) => [`c${at + 1}`, task]));
  const lines = [...handles].map(([handle, task]) => `${handle}: ${wordTask(task, '', register)}`);
  const prompt = renderPrompt('propose-sayings', { tasks: scrub(lines.join('\n'), people) });
  const given = await model.ask({ prompt, by: null });
  const read = answer.safeParse(given.isAnswered ? given.json : undefined);
  const sayings = read.success ? read.data.sayings : [];
  return sayings.flatMap(({ task: handle, says }) => {
    const task = handles.get(handle);
    return task ? [{ task, says: says.trim() }] : [];
  });
}

function isUsable({ task, says }: Proposal, register: Register, index: TaskIndex, { people }: SuggestDeps): boolean {
  const folded = foldText(says);
  if (!SAYING.test(says) || scrub(says, people) !== says || findDepartments(register, says).length > 0) return false;
  const own = [`${task.title} ${task.text}`, ...(task.expansions ?? [])];
  if (own.some((words) => foldText(words).includes(folded))) return false;
  const [best] = searchTasks(index, says, 1).ranked;
  return !best || best.task === task.id || best.coverage < LEADS_ELSEWHERE;
}

function toFinding({ id }: Task, sayings: string[], { language }: Register): Finding {
  const list = sayings.map((one) => `“${one}”`).join('');
  const text = inLanguage(
    language,
    `${id} 可能有人这样问：${list}（模型的建议，未采用）`,
    `People may ask for ${id} as ${list} (proposed by a model, not in use)`,
  );
  return { kind: 'suggested_saying', task: id, text };
}

/** The sayings that a finding proposes. */
export function readSayings({ text }: Finding): string[] {
  return [...text.matchAll(/“([^“”]+)”/g)].map(([, said = '']) => said);
}
