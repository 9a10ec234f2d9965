import type { Task } from '../../domain/plan.ts';

/** Whether a task's id (`4#1`) stands in a text. */
export function hasId(text: string, { id }: Task): boolean {
  const said = text.normalize('NFKC').replace(/\s*#\s*/g, '#');
  const at = said.indexOf(id.normalize('NFKC'));
  return at >= 0 && !/[\d#]/.test(said.charAt(at - 1)) && !/\d/.test(said.charAt(at + id.length));
}
