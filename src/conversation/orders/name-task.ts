import { findTask } from '../../domain/plan.ts';
import { taskInWords } from '../../domain/wording.ts';
import type { PlannedSituation } from '../step.ts';

/** `15#1 开展养老机构食堂…`. */
export function nameTask(id: string, { plan }: PlannedSituation): string {
  const task = findTask(plan.register, id);
  return task ? taskInWords(task, plan.register) : id;
}
