import type { Matter } from './matter.ts';
import type { TaskId } from './plan.ts';

/** A department has signed for a duty (签收). Signing again changes nothing. */
export interface Acceptance {
  plan: string;
  task: TaskId;
  department: string;
  /** Handle of whoever signed. */
  by: string;
  at: Date;
}

/** How a duty stands: nobody has answered, it is signed for, disputed, or the office has ruled on a dispute. */
export interface Standing {
  state: 'unanswered' | 'accepted' | 'disputed' | 'ruled';
  /** The signature, if there is one. */
  acceptance: Acceptance | null;
  /** The last dispute, open or ruled on. */
  dispute: Matter | null;
}

/** The last word on a duty: a signature after a dispute settles it as well as a ruling does. */
export function standingOf(task: TaskId, department: string, acceptances: Acceptance[], matters: Matter[]): Standing {
  const isOurs = (one: { task: TaskId | null; department: string | null }) =>
    one.task === task && one.department === department;
  const acceptance = acceptances.findLast(isOurs) ?? null;
  const dispute = matters.findLast((matter) => matter.kind === 'dispute' && isOurs(matter)) ?? null;
  return { acceptance, dispute, state: stateOf(acceptance, dispute) };
}

function stateOf(acceptance: Acceptance | null, dispute: Matter | null): Standing['state'] {
  if (!dispute || dispute.outcome === 'withdrawn') return acceptance ? 'accepted' : 'unanswered';
  if (dispute.outcome !== null) return 'ruled';
  return acceptance && acceptance.at > dispute.at ? 'accepted' : 'disputed';
}
