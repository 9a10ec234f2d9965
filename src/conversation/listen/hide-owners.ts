import { findDepartments } from '../../answers/find-departments.ts';
import { foldText } from '../../answers/fold-text.ts';
import type { Register } from '../../domain/plan.ts';
import { hideSpans } from '../../domain/scrub.ts';

/** Words of a plan without the departments that they name: owners are none of a model's business. */
export function hideOwners(words: string, register: Register): string {
  const folded = foldText(words);
  return hideSpans(folded.length === words.length ? words : folded, findDepartments(register, folded));
}
