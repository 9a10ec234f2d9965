import type { Register, Target, Task, TaskId } from './plan.ts';

/** What of a task is not as it was. */
export type TaskChange = 'id' | 'text' | 'owners' | 'targets' | 'due';

export interface KeptTask {
  before: Task;
  after: Task;
  /** Empty if it stayed exactly as it was. */
  changes: TaskChange[];
}

/** Two versions of a plan, task by task. */
export interface VersionChanges {
  kept: KeptTask[];
  added: Task[];
  dropped: Task[];
}

/** From this likeness on two wordings are one task. */
const ALIKE = 0.6;
/** From this likeness on, if the number is the same as well. */
const ALIKE_UNDER_ONE_NUMBER = 0.3;
/** A pair of characters that more tasks than this share says nothing. */
const COMMON = 40;

/** Which tasks of an earlier version stayed, by their words rather than their numbers. */
export function compareVersions(before: Register, after: Register): VersionChanges {
  const matches = new Map<Task, Task>();
  const isTaken = new Set<Task>();
  const match = (pairs: Pair[]) => {
    for (const { task, older } of pairs) {
      if (matches.has(task) || isTaken.has(older)) continue;
      matches.set(task, older);
      isTaken.add(older);
    }
  };
  match(findIdentical(before, after));
  const [old, fresh] = [
    before.tasks.filter((task) => !isTaken.has(task)),
    after.tasks.filter((task) => !matches.has(task)),
  ];
  match(listAlike(old, fresh));
  return {
    kept: after.tasks.flatMap((task) => {
      const older = matches.get(task);
      return older ? [{ before: older, after: task, changes: listChanges(older, task, after) }] : [];
    }),
    added: after.tasks.filter((task) => !matches.has(task)),
    dropped: before.tasks.filter((task) => !isTaken.has(task)),
  };
}

/** What becomes of what was said about the earlier version's tasks. */
export function followTasks({ kept }: VersionChanges): {
  tasks: { from: TaskId; to: TaskId }[];
  metrics: { task: TaskId; from: string; to: string }[];
} {
  return {
    tasks: kept.map(({ before, after }) => ({ from: before.id, to: after.id })),
    metrics: kept.flatMap(({ before, after }) =>
      listRenamed(before.targets, after.targets).map((renamed) => ({ task: after.id, ...renamed })),
    ),
  };
}

interface Pair {
  task: Task;
  older: Task;
}

const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** The same words; where they stand twice, under the same number first. */
function findIdentical(before: Register, after: Register): Pair[] {
  const byWords = Map.groupBy(before.tasks, ({ text }) => bare(text));
  const pairs = after.tasks.flatMap((task) => (byWords.get(bare(task.text)) ?? []).map((older) => ({ task, older })));
  return [...pairs.filter(({ task, older }) => task.id === older.id), ...pairs];
}

/** Pairs that are alike, the most alike first. */
function listAlike(before: readonly Task[], after: readonly Task[]): Pair[] {
  const older = before.map((task) => ({ task, grams: gramsOf(task.text) }));
  const byGram = new Map<string, number[]>();
  for (const [at, { grams }] of older.entries())
    for (const gram of grams) byGram.set(gram, [...(byGram.get(gram) ?? []), at].slice(0, COMMON + 1));
  const scored = after.flatMap((task) => {
    const grams = gramsOf(task.text);
    const candidates = new Set<number>();
    for (const gram of grams) {
      const places = byGram.get(gram) ?? [];
      if (places.length <= COMMON) for (const at of places) candidates.add(at);
    }
    return [...candidates].flatMap((at) => {
      const other = older[at];
      if (!other) return [];
      const likeness = dice(grams, other.grams);
      const isSameNumber = other.task.id === task.id;
      const isAlike = likeness >= (isSameNumber ? ALIKE_UNDER_ONE_NUMBER : ALIKE);
      return isAlike ? [{ task, older: other.task, score: likeness + (isSameNumber ? 0.1 : 0) }] : [];
    });
  });
  return scored.sort((one, other) => other.score - one.score);
}

function gramsOf(text: string): Set<string> {
  const words = bare(text);
  return new Set(Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2)));
}

function dice(one: Set<string>, other: Set<string>): number {
  const total = one.size + other.size;
  return total === 0 ? 0 : (2 * one.intersection(other).size) / total;
}

function listChanges(before: Task, after: Task, register: Register): TaskChange[] {
  const owners = (task: Task) =>
    task.owners
      .map(({ department, role }) => `${canonical(department, register)} ${role}`)
      .sort()
      .join();
  const targets = (task: Task) =>
    task.targets.map(({ what, op, value, unit, mode }) => [what, op, value, unit, mode].join(' ')).join();
  return [
    ...(before.id === after.id ? [] : ['id' as const]),
    ...(bare(before.text) === bare(after.text) ? [] : ['text' as const]),
    ...(owners(before) === owners(after) ? [] : ['owners' as const]),
    ...(targets(before) === targets(after) ? [] : ['targets' as const]),
    ...((before.due ?? '') === (after.due ?? '') ? [] : ['due' as const]),
  ];
}

const canonical = (name: string, { departments }: Register) =>
  departments.find((one) => one.name === name || one.aliases.includes(name))?.name ?? name;

/** A measure that is gone and a new one in the same unit, if there is one of each only. */
function listRenamed(before: Target[], after: Target[]): { from: string; to: string }[] {
  const gone = before.filter(({ what }) => !after.some((target) => target.what === what));
  const come = after.filter(({ what }) => !before.some((target) => target.what === what));
  return gone.flatMap((target) => {
    const same = (one: Target) => one.unit === target.unit && one.kind === target.kind;
    const [to, ...others] = come.filter(same);
    return to && others.length === 0 && gone.filter(same).length === 1 ? [{ from: target.what, to: to.what }] : [];
  });
}

/** The version of a plan in force that a newly read one takes the place of, if any. */
export function findPredecessor<P extends { register: Register }>(register: Register, inForce: P[]): P | undefined {
  const title = titleCore(register.title);
  return (
    inForce.find((plan) => titleCore(plan.register.title) === title && plan.register.year === register.year) ??
    inForce.find((plan) => register.number !== null && plan.register.number === register.number) ??
    inForce.find((plan) => plan.register.year === register.year && sharesMost(plan.register, register))
  );
}

/** A title without what says which version it is. */
const titleCore = (title: string) =>
  bare(
    title.replace(
      /[（([〔【][^）)\]〕】]*(?:修订|修改|调整|征求意见|送审|草案|第.{1,3}[版稿]|revised|amended|draft)[^）)\]〕】]*[）)\]〕】]/gi,
      '',
    ),
  );

function sharesMost(one: Register, other: Register): boolean {
  const words = new Set(one.tasks.map(({ text }) => bare(text)));
  const shared = other.tasks.filter(({ text }) => words.has(bare(text))).length;
  return shared * 2 >= Math.max(one.tasks.length, other.tasks.length);
}
