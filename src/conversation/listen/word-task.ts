import { cutClause } from '../../answers/cut-clause.ts';
import type { Register, Task } from '../../domain/plan.ts';
import { hideOwners } from './hide-owners.ts';

/** Keeps what is sent short, whatever is printed. */
const LONGEST_WORDING = 140;

/** Heading and wording of a task, as a model is given them: the part that `about` speaks of, and no owners. */
export function wordTask({ title, text }: Task, about: string, register: Register): string {
  const clause = cutClause(text, about);
  const isHeading = title === '' || clause.startsWith(title.slice(0, LONGEST_WORDING));
  return hideOwners((isHeading ? clause : `${title}：${clause}`).slice(0, LONGEST_WORDING), register);
}
