import type { Target, Task } from '../../domain/plan.ts';
import type { Sender } from './match-task.ts';
import type { TaskDocuments } from './task-documents.ts';

/** What a message is read against. */
export interface View {
  sender: Sender;
  documents: TaskDocuments;
  /** What the sender's message before was about: 再加1家 alone may speak of that. */
  spoken?: Spoken | undefined;
}

export interface Spoken {
  task: Task;
  targets: Target[];
}

/** The tasks of the sender's department. */
export function ownTasks({ sender, documents }: View): Task[] {
  return documents.all.map(({ task }) => task).filter(({ id }) => sender.duties.has(id));
}
