import type { Person } from '../../domain/person.ts';
import { isCurrent } from '../../domain/update.ts';
import type { PlanInForce } from '../step.ts';

/** The plan of which somebody said something last that still counts. */
export function findLastSaid(inForce: PlanInForce[], person: Person | undefined): PlanInForce | undefined {
  const last = inForce.flatMap((one) => {
    const said = one.updates.findLast((update) => update.by === person?.handle && isCurrent(update));
    return said ? [{ one, at: said.at.getTime() }] : [];
  });
  return last.toSorted((a, b) => b.at - a.at)[0]?.one;
}
