import type { Person } from '../../domain/person.ts';
import { isCurrent } from '../../domain/update.ts';
import type { PlanInForce } from '../step.ts';

/** The plan of which somebody said something last that still counts; of two in one moment the one just spoken of. */
export function findLastSaid(
  inForce: PlanInForce[],
  person: Person | undefined,
  spoken: string | null,
): PlanInForce | undefined {
  const last = inForce.flatMap((one) => {
    const said = one.updates.findLast((update) => update.by === person?.handle && isCurrent(update));
    return said ? [{ one, at: said.at.getTime() }] : [];
  });
  const isSpoken = ({ plan }: PlanInForce) => Number(plan.id === spoken);
  return last.toSorted((a, b) => b.at - a.at || isSpoken(b.one) - isSpoken(a.one))[0]?.one;
}
