import type { Target, Task } from '../../domain/plan.ts';
import { fitsQuantity, type Match } from './match-task.ts';
import type { Figure, ReadClause } from './read-clause.ts';
import { saysNone } from './zero-events.ts';

/** What may happen though it must not, in both languages; the last two are said of the others as well. */
const EVENTS: readonly RegExp[] = [
  /投诉|complain/i,
  /中毒|poison/i,
  /兴奋剂|doping/i,
  /舆情|publicity/i,
  /死亡|伤亡|死人|death|fatal/i,
  /火灾|起火|失火|\bfire/i,
  /溺水|drown/i,
  /泄漏|泄露|leak/i,
  /上访|信访|petition/i,
  /举报|whistle/i,
  /事故|accident/i,
  /事件|incident/i,
];

/**
 * Of several targets of none at all, the one whose event is named: 收到1起投诉 is no poisoning. `current` is the task
 * spoken of before; `own` are all of the sender's.
 */
export function settleEvent(match: Match, clause: ReadClause, current: Task | null, own: Task[]): Match {
  const counted = clause.figures.find(({ quantity }) => ['count', 'bare'].includes(quantity.shape));
  return counted || saysNone(clause.text) ? settleNamed(match, { clause, counted, current, own }) : match;
}

interface Event {
  clause: ReadClause;
  counted: Figure | undefined;
  current: Task | null;
  own: Task[];
}

function settleNamed(match: Match, event: Event): Match {
  const { clause, counted, current } = event;
  const isBare = match.kind !== 'none' && !counted && isBareEvent(clause.words);
  const here = current && eventOf(current, event);
  if (current && isBare && !here) return { kind: 'none' };
  if (match.kind === 'task') return settleWithin(match, event);
  return current && here && match.kind !== 'foreign' ? asTarget(current, here) : match;
}

function settleWithin(match: Extract<Match, { kind: 'task' }>, event: Event): Match {
  if (match.target !== null && match.target.kind !== 'zero') return match;
  const { counted, current, own } = event;
  for (const task of match.target === null && current ? [match.task, current] : [match.task]) {
    const target = eventOf(task, event);
    if (target) return asTarget(task, target);
  }
  const other = own.find((task) => task !== match.task && eventOf(task, event));
  const isOpen = match.target === null && !match.task.targets.some((one) => isZero(one, counted));
  return other && isOpen ? { kind: 'several', tasks: [other, match.task] } : match;
}

function eventOf(task: Task, { clause, counted }: Event): Target | null {
  return findEvent(
    clause.text,
    task.targets.filter((target) => isZero(target, counted)),
  );
}

function isZero(target: Target, counted: Figure | undefined): boolean {
  return target.kind === 'zero' && (!counted || fitsQuantity(counted.quantity, target));
}

function asTarget(task: Task, target: Target): Match {
  return { kind: 'task', task, target, open: [], areAllNamed: false };
}

/** 托育点建了3个，没有投诉 is said of the same thing, whatever else must have no complaints. */
function isBareEvent(words: string): boolean {
  return words.replace(/没有?|[零无]|任何/g, '').trim().length <= 3 && EVENTS.some((event) => event.test(words));
}

function findEvent(said: string, zeros: Target[]): Target | null {
  for (const event of EVENTS.filter((pattern) => pattern.test(said))) {
    const named = zeros.filter(({ what }) => event.test(what));
    if (named.length === 1) return named[0] ?? null;
  }
  return null;
}
