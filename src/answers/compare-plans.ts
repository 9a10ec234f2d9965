import type { Language, Plan, Register, Target, Task } from '../domain/plan.ts';
import { inLanguage } from '../domain/wording.ts';
import type { Block } from '../ports/chat.ts';
import type { Answer } from './answer.ts';
import { makeAnswer, say, sayFirst } from './compose.ts';
import { describeOwners, describeTarget, labelTask } from './describe.ts';
import { findDepartmentNamed } from './find-departments.ts';
import { pairTasks, type TaskPair } from './pair-tasks.ts';

/** More than this is a document to read, not an answer. */
const MOST_LINES = 12;

/** What is different in the newer of two plans: tasks that came and went, owners and figures that changed. */
export function comparePlans(now: Plan, before: Plan, language: Language): Answer {
  const pairs = pairTasks(now.register, before.register);
  const kept = new Set(pairs.flatMap((pair) => [pair.now, pair.before]));
  const added = now.register.tasks.filter((task) => !kept.has(task));
  const dropped = before.register.tasks.filter((task) => !kept.has(task));
  const changed = pairs
    .map((pair) => ({ pair, lines: listChanges(pair, now.register, before.register, language) }))
    .filter(({ lines }) => lines.length > 0);
  const first = inLanguage(
    language,
    `《${now.register.title}》与《${before.register.title}》相比：内容对应的${pairs.length}条，其中责任单位或指标有变的${changed.length}条；新增${added.length}条；不再有的${dropped.length}条。按文字比对，请以原文为准。`,
    `${nameOf(now)} compared with ${nameOf(before)}: ${pairs.length} tasks correspond, ${changed.length} of them with other owners or figures; ${added.length} are new; ${dropped.length} are gone. Compared by wording; the documents decide.`,
  );
  return makeAnswer(
    'overview',
    language,
    [
      sayFirst(first),
      ...listSome(
        inLanguage(language, '有变的：', 'Changed:'),
        changed.map(({ pair, lines }) => `${labelTask(pair.now)}：${lines.join('；')}`),
        language,
      ),
      ...listSome(inLanguage(language, '新增的：', 'New:'), added.map(labelTask), language),
      ...listSome(inLanguage(language, '不再有的：', 'Gone:'), dropped.map(labelTask), language),
    ],
    {
      tasks: changed.map(({ pair }) => pair.now.id),
      count: { same: pairs.length, changed: changed.length, added: added.length, dropped: dropped.length },
    },
  );
}

/** Tasks of the newer plan, each with what the older one says of the same matter. */
export function compareTasks(
  tasks: { now: Task; before: Task | undefined }[],
  now: Plan,
  before: Plan,
  language: Language,
): Answer {
  const blocks = tasks.flatMap((pair): Block[] => {
    const { register } = now;
    const lines = [
      sayFirst(labelTask(pair.now)),
      say(`${register.year}：${describeOwners(register, pair.now, language)}`),
    ];
    if (!pair.before) {
      const none = inLanguage(language, `${nameOf(before)}里没有对应的条。`, `No such task in ${nameOf(before)}.`);
      return [...lines, say(none)];
    }
    const old = before.register;
    const was = describeOwners(old, pair.before, language);
    const changes = listChanges({ now: pair.now, before: pair.before }, register, old, language);
    const same = inLanguage(language, '责任单位和指标没有变。', 'Owners and figures are the same.');
    const label = labelTask(pair.before);
    return [...lines, say(`${old.year}：${was}（${label}）`), say(changes.length > 0 ? changes.join('；') : same)];
  });
  return makeAnswer('owner', language, blocks, {
    tasks: tasks.map((pair) => pair.now.id),
    departments: [...new Set(tasks.flatMap((pair) => pair.now.owners.map(({ department }) => department)))],
  });
}

const nameOf = ({ register }: Plan) => `《${register.title}》`;

function listSome(title: string, lines: string[], language: Language): Block[] {
  if (lines.length === 0) return [];
  const rest = lines.length - MOST_LINES;
  return [
    say(title),
    { type: 'list', items: lines.slice(0, MOST_LINES) },
    ...(rest > 0 ? [say(inLanguage(language, `其余${rest}条见台账。`, `${rest} more: see the ledger.`))] : []),
  ];
}

function listChanges({ now, before }: TaskPair, register: Register, old: Register, language: Language): string[] {
  const changes: string[] = [];
  if (ownersKey(now, register) !== ownersKey(before, register)) {
    const was = describeOwners(old, before, language);
    const is = describeOwners(register, now, language);
    changes.push(inLanguage(language, `责任单位原为${was}，现为${is}`, `owners were ${was}, are ${is}`));
  }
  const figures = now.targets.map(figureKey).sort().join();
  if (figures !== before.targets.map(figureKey).sort().join()) {
    const was = listFigures(before.targets, language);
    const is = listFigures(now.targets, language);
    changes.push(inLanguage(language, `指标原为${was}，现为${is}`, `figures were ${was}, are ${is}`));
  }
  return changes;
}

const listFigures = (targets: Target[], language: Language) =>
  targets.map((target) => describeTarget(target, language)).join('、') || inLanguage(language, '没有数字', 'none');

const figureKey = ({ op, value, unit }: Target) => `${op}${value}${unit}`;

/** A body keeps its identity when the next document prints its name in another way. */
function ownersKey({ owners }: Task, register: Register): string {
  return owners
    .map(({ department, role }) => `${findDepartmentNamed(register, department)?.name ?? department}:${role}`)
    .sort()
    .join();
}
