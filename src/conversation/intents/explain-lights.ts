import { findPlace } from '../../answers/find-places.ts';
import { listPlaces } from '../../answers/list-places.ts';
import { composeExplanation } from '../../digest/compose-explanation.ts';
import { lightOf, yardstickOf } from '../../domain/light.ts';
import { momentAt } from '../../domain/period.ts';
import { findTask, type Task } from '../../domain/plan.ts';
import { taskInWords } from '../../domain/wording.ts';
import type { Reply } from '../../ports/chat.ts';
import { renderPlain } from '../../ports/render-plain.ts';
import { hasPlan, speakOf } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type PlannedSituation, type Situation, type Step, say } from '../step.ts';

const WHY = /为什么|为啥|怎么(会|就)?(是|变|亮)|凭什么|why|how come/i;
const LIGHT = /黄|红|灰|绿|落后|滞后|未报|yellow|red|gr[ea]y|green|behind/i;
const POSITION = /第([一二三四五六七八九1-9])(?:条|件|个)|(?:no\.?|number|item) ?([1-9])\b/i;
/** Of a digest: one after the other. */
const NEXT = /^那?第[一二三四五六七八九1-9](?:条|件|个)(?:呢|怎么回事|什么情况|怎么样|为什么)?[?？]*$/u;
/** More than this at once would be a report, not an answer. */
const MOST_EXPLAINED = 3;

/** “为什么是黄的？”: the clause, the target, the arithmetic, and who said what when. */
export function explainLights(text: string, state: ConversationState, newest: Situation): Step | undefined {
  const inDigest = findInDigest(text, newest);
  const goesOn = inDigest !== undefined && NEXT.test(text.trim());
  if (!goesOn && !(WHY.test(text) && LIGHT.test(text))) return undefined;
  const situation = inDigest ? speakOf(inDigest.plan, newest) : goOn(text, state, newest);
  if (!hasPlan(situation)) return undefined;
  const tasks = inDigest ? [inDigest.task] : findMeant(text, state, situation).slice(0, MOST_EXPLAINED);
  if (tasks.length === 0) return undefined;
  return explainTasks(tasks, state, situation);
}

/** The clause, the target, the arithmetic with its forecast, and who said what when, of each task. */
export function explainTasks(tasks: Task[], state: ConversationState, situation: PlannedSituation): Step {
  const { plan, updates, rules, at, people, language } = situation;
  const names = new Map(people.map(({ handle, name }) => [handle, name]));
  const words = { register: plan.register, language, rules, nameOf: (handle: string) => names.get(handle) ?? handle };
  const now = momentAt(at, rules.zone);
  const lights = tasks.map((task) => lightOf(task, updates, now, yardstickOf(plan, rules)));
  const focused = { ...state, focus: tasks.map(({ id }) => id), plan: plan.id };
  return say(
    focused,
    lights.flatMap((light) => composeExplanation(light, words)),
  );
}

/** The plan just spoken of, unless it has no such number. */
function goOn(text: string, { plan }: ConversationState, situation: Situation): Situation {
  const before = speakOf(plan, situation);
  const isThere = hasPlan(before) && listPlaces(text).every((place) => findTask(before.plan.register, place));
  return isThere ? before : situation;
}

/** A place in the document, or what was just spoken of. */
function findMeant(text: string, { focus }: ConversationState, situation: PlannedSituation): Task[] {
  const { register } = situation.plan;
  const place = findPlace(register, text.normalize('NFKC').toLowerCase());
  return place ? place.tasks : focus.flatMap((id) => findTask(register, id) ?? []);
}

/** 第1条 right after a digest, or in its thread, is the first of the things that it says need attention. */
export function findInDigest(text: string, situation: Situation): { task: Task; plan: string } | undefined {
  const [, chinese, english] = POSITION.exec(text) ?? [];
  const position = chinese ?? english;
  if (position === undefined) return undefined;
  const index = '一二三四五六七八九'.indexOf(position);
  const number = index >= 0 ? index + 1 : Number(position);
  const lines = readDigest(situation) ?? (situation.under ? undefined : findRecentDigest(situation)) ?? [];
  return findNamed(
    lines,
    lines.findIndex((line) => line.startsWith(`${number}) `)),
    situation,
  );
}

/** The lines of the digest that was said last, or in whose thread this is; undefined if none. */
export function readDigest({ under, lastReply }: Situation): string[] | undefined {
  const shown = under ?? lastReply;
  return shown && linesOfDigest(shown);
}

const linesOf = ({ blocks }: Reply) => renderPlain(blocks).split('\n');

function linesOfDigest(reply: Reply): string[] | undefined {
  const lines = linesOf(reply);
  return /周报|weekly digest/i.test(lines[0] ?? '') ? lines : undefined;
}

/** Its numbers hold on the same day until something else is numbered: answers about it may come between. */
function findRecentDigest({ recent }: Situation): string[] | undefined {
  for (const reply of recent.toReversed()) {
    const digest = linesOfDigest(reply);
    if (digest) return digest;
    if (linesOf(reply).some((line) => NUMBERED.test(line))) return undefined;
  }
  return undefined;
}

const NUMBERED = /^(?:1[.)、）]|①)/u;

/** The task that a line names, of the plan whose title stands last above it: the digest may be of an older week. */
function findNamed(lines: string[], at: number, { inForce }: Situation): { task: Task; plan: string } | undefined {
  const line = lines[at]?.replace(/^\d+\) /, '') ?? '';
  const found = inForce.flatMap(({ plan: { id, register } }) => {
    const task = register.tasks.find((one) => line.startsWith(`${taskInWords(one, register)} `));
    const title = lines.slice(0, at).findLastIndex((one) => one.includes(register.title));
    return task ? [{ task, plan: id, title }] : [];
  });
  return found.toSorted((one, other) => other.title - one.title)[0];
}
