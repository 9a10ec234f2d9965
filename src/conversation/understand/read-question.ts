import { listDuties, type Register, type TaskId } from '../../domain/plan.ts';
import { fitTask, readTopic } from './match-topic.ts';
import { documentsOf } from './task-documents.ts';
import { topicOf } from './topic-words.ts';
import type { View } from './view.ts';

const ALL_OF_OURS =
  /(?:还)?有(?:哪些|几(?:项|条|个)|什么|啥)|哪(?:些|几(?:项|条|个))|what (?:else|is left|are our|do we)|which (?:tasks|ones)|多少(?:项|条|任务)/i;
const ITEM = /第?\s*(\d+|[一二三四五六七八九十]+)\s*条|(?:item|no\.?)\s*(\d+)/i;
const CLOSE = 0.75;

/** The tasks a question of a department is about, its own before those of others. */
export function readNamedTasks(text: string, register: Register, view: View): TaskId[] {
  const own = listDuties(register, view.sender.department).map(({ task }) => task.id);
  const item = ITEM.exec(text)
    ?.slice(1)
    .find((part) => part !== undefined);
  const fits = rank(text, view);
  if (item) {
    const inItem = register.tasks.filter(({ ref }) => ref === item);
    const owned = inItem.filter(({ id }) => own.includes(id));
    return best(fits, new Set((owned.length > 0 ? owned : inItem).map(({ id }) => id)), 0);
  }
  const mine = best(fits, new Set(own), 0.4);
  if (mine.length > 0) return mine;
  if (ALL_OF_OURS.test(text)) return own;
  const others = best(fits, new Set(register.tasks.map(({ id }) => id)), 0.5);
  return others.length > 0 ? others : own.length === 1 ? own : [];
}

interface Ranked {
  id: TaskId;
  score: number;
  coverage: number;
}

function rank(text: string, { documents }: View): Ranked[] {
  const topic = readTopic(topicOf(text, []));
  return documents.all
    .map((document) => ({ ...fitTask(topic, document, documents), id: document.task.id }))
    .map(({ id, mass, coverage }) => ({ id, coverage, score: mass * (0.4 + 0.6 * coverage) }))
    .sort((a, b) => b.score - a.score);
}

function best(ranked: Ranked[], among: Set<TaskId>, least: number): TaskId[] {
  const inside = ranked.filter(({ id, score }) => among.has(id) && score >= least);
  const top = inside[0]?.score ?? 0;
  return inside.filter(({ score }) => score >= CLOSE * top).map(({ id }) => id);
}

/** Tasks of a department that words may be about, however loosely, the likeliest first. */
export function listNamedTasks(text: string, department: string, register: Register): TaskId[] {
  const own = new Set(listDuties(register, department).map(({ task }) => task.id));
  const view = { sender: { department, duties: own }, documents: documentsOf(register) };
  return rank(text, view)
    .filter(({ id, score }) => own.has(id) && score >= LOOSELY)
    .map(({ id }) => id);
}

const LOOSELY = 0.5;
