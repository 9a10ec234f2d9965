import type { Task, TaskId } from '../domain/plan.ts';
import type { AskContext } from './ask-context.ts';
import { isWithin, listNamed, narrowTasks, type Question } from './read-question.ts';
import type { RankedTask } from './task-index.ts';
import { THRESHOLDS, type Thresholds } from './thresholds.ts';

/** What a question is about. */
export type Topic =
  /** `neighbours` could be meant instead. */
  | { found: 'sure'; tasks: Task[]; neighbours: Task[] }
  | { found: 'unsure'; candidates: Task[] }
  /** `place` is the part of the outline that does not exist; `near` speaks of some of it, though not of what was asked. */
  | { found: 'none'; place?: string; near?: Task[] }
  /** The question names no subject at all. */
  | { found: 'nothing' };

export const MOST_CHOICES = 5;
const MOST_NEIGHBOURS = 3;
/** Below this a word says too little to be the subject of a question. */
const SUBJECT = 0.2;

/** Decides which tasks a question is about, from the place it names, what was just shown, or its words. */
export function chooseTopic(question: Question, context: AskContext): Topic {
  const { place } = question;
  if (place) return place.tasks.length > 0 ? sure(place.tasks) : { found: 'none', place: place.label };
  if (!hasSubject(question)) return chooseWithoutSubject(question, context);
  const { byId } = context.index;
  const thresholds = context.thresholds ?? THRESHOLDS;
  const found = question.ranking.ranked.flatMap((ranked) => {
    const task = byId.get(ranked.task);
    return task && isWithin(question, task) ? [{ ...ranked, owned: task }] : [];
  });
  const [best] = found;
  if (!best || best.coverage < neededCoverage(best, thresholds)) return { found: 'none', near: listNear(found) };
  const rivals = keepNamed(
    found
      .filter((one) => one.score >= thresholds.rival * best.score || holdsWhatIsLeft(one, best))
      .map(({ owned }) => owned),
    question,
  );
  const others = found.filter((one) => isNear(one, best)).map(({ owned }) => owned);
  if (haveSameOwners(rivals)) return sure(rivals, others);
  return { found: 'unsure', candidates: rivals.slice(0, MOST_CHOICES) };
}

/** Of several that may be meant, those of a department that the question names. */
function keepNamed(rivals: Task[], question: Question): Task[] {
  const named = listNamed(question);
  const owned = rivals.filter(({ owners }) => owners.some(({ department }) => named.includes(department)));
  return owned.length > 0 ? owned : rivals;
}

/** Where the best does not speak of a thing that was named, another one that does may be meant. */
function holdsWhatIsLeft({ score, leaves, coverage }: RankedTask, best: RankedTask): boolean {
  const isLikely = score >= LIKELY * best.score && coverage >= NEAR;
  return isLikely && best.leaves.some((thing) => !leaves.includes(thing));
}

/** Shown beside an answer: it speaks of much of what was asked, if not as well as the best. */
function isNear({ score, coverage }: RankedTask, best: RankedTask): boolean {
  return score >= NEAR * best.score && coverage >= NEAR;
}

const NEAR = 0.4;
const LIKELY = 0.6;

/** A thing that the task does not speak of weighs less where much else that was said is in it. */
function neededCoverage({ lacksThing, evidence }: RankedTask, { coverage, strange, enough }: Thresholds): number {
  return lacksThing && evidence < enough ? Math.max(coverage, strange) : coverage;
}

/** What is worth a look where the plan does not answer: it holds at least one telling word of the question. */
function listNear(found: (RankedTask & { owned: Task })[]): Task[] {
  const [best] = found;
  return found
    .filter(
      ({ score, coverage, evidence }) =>
        evidence >= WORTH_A_LOOK && coverage >= PARTLY && score >= LIKELY * (best?.score ?? 0),
    )
    .slice(0, MOST_NEIGHBOURS)
    .map(({ owned }) => owned);
}

const WORTH_A_LOOK = 0.6;
const PARTLY = 0.3;

function sure(tasks: Task[], others: Task[] = []): Topic {
  const shown = new Set<TaskId>(tasks.map(({ id }) => id));
  return { found: 'sure', tasks, neighbours: others.filter(({ id }) => !shown.has(id)).slice(0, MOST_NEIGHBOURS) };
}

function hasSubject(question: Question): boolean {
  return question.ranking.concepts.some(({ weight }) => weight >= SUBJECT) || question.ranking.ranked.length > 0;
}

function chooseWithoutSubject(question: Question, { plan, index, focus = [] }: AskContext): Topic {
  const shown = focus.flatMap((id) => index.byId.get(id) ?? []);
  if (shown.length > 0) return sure(shown);
  if (question.section?.section) return sure(narrowTasks(question, plan.register.tasks));
  return { found: 'nothing' };
}

/** Whether the same departments own all of the tasks, in the same roles. */
export function haveSameOwners(tasks: Task[]): boolean {
  const keys = tasks.map(({ owners }) =>
    owners
      .map(({ department, role }) => `${department}:${role}`)
      .sort()
      .join(),
  );
  return new Set(keys).size === 1;
}
