import type { TaskId } from '../domain/plan.ts';

/** The numbers of tasks that stand in the words, whichever plan has them. */
export function listPlaces(text: string): TaskId[] {
  return text.normalize('NFKC').match(/\d{1,3}#\d{1,3}/g) ?? [];
}
