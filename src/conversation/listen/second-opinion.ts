import { stripFrame } from '../../answers/strip-frame.ts';
import type { Register, TaskId } from '../../domain/plan.ts';
import { fitTask, readTopic } from '../understand/match-topic.ts';
import { documentsOf } from '../understand/task-documents.ts';
import { topicOf } from '../understand/topic-words.ts';

/** How well words fit a task, by the reader of reports. */
interface Opinion {
  task: TaskId;
  score: number;
  /** 0 to 1: the share of the words that the task has. */
  coverage: number;
}

/**
 * What the reader of reports makes of a question, best first. It reads by pairs of symbols where the answers read by
 * concepts, so that where both put the same task first, neither has merely repeated the other.
 */
export function askReaderOfReports(words: string, register: Register, among?: readonly TaskId[]): Opinion[] {
  const documents = documentsOf(register);
  const topic = readTopic(topicOf(stripFrame(words), []));
  return documents.all
    .filter(({ task }) => !among || among.includes(task.id))
    .map((document) => {
      const { mass, coverage } = fitTask(topic, document, documents);
      return { task: document.task.id, score: mass * (SHARE_OF_MASS + (1 - SHARE_OF_MASS) * coverage), coverage };
    })
    .sort((one, other) => other.score - one.score);
}

const SHARE_OF_MASS = 0.4;

/** The task that stands clearly before all others; undefined if none does. */
export function singleOut<One extends { score: number }>(sorted: readonly One[], margin: number): One | undefined {
  const [first, second] = sorted;
  return first && first.score > 0 && first.score >= margin * (second?.score ?? 0) ? first : undefined;
}
