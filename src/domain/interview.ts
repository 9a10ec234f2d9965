import { dayOf, type IsoDay, type Zone } from './dates.ts';

/** One step in what passed between the office and a department, oldest first in a chain. */
export interface InterviewStep {
  at: Date;
  /** `urged` is a 催办 of the office, `asked` a check-in or reminder; both with whether they arrived. */
  what: 'accepted' | 'asked' | 'urged' | 'answered' | 'explained';
  /** Who said it, or to whom it was sent; handles. */
  by: string;
  isDelivered: boolean;
  /** What was said, asked or signed for, as short as it can be. */
  text: string;
}

/** What is known of one department; nothing of it is counted twice. */
export interface InterviewFacts {
  department: string;
  steps: InterviewStep[];
  /** Whether on a day nobody of the department was there and nobody stood in. */
  isAway(day: IsoDay): boolean;
  /** Whether messages reach somebody of it now. */
  isReachable: boolean;
}

/** The office's written criterion. */
export interface InterviewCriterion {
  /** So many 催办, each on another day, must have stayed without an answer. */
  urges: number;
}

export const USUAL_CRITERION: InterviewCriterion = { urges: 2 };

/** A department that meets the criterion. A person decides, after the department had its say. */
export interface InterviewCandidate {
  department: string;
  /** The days of the 催办 that stayed without an answer. */
  urgedOn: IsoDay[];
  /** From the signature, or the last answer, on. */
  chain: InterviewStep[];
  /** What the department has said about its silence; null: it has to be heard first. */
  explanation: InterviewStep | null;
}

/**
 * Departments that signed for their work, that messages reached, that were not away, and that then stayed silent after
 * the office's 催办 on different days. The day of the last one is still theirs to answer.
 */
export function listInterviewCandidates(
  facts: InterviewFacts[],
  { criterion, now, zone }: { criterion: InterviewCriterion; now: Date; zone: Zone },
): InterviewCandidate[] {
  return facts.flatMap((one) => findCandidate(one, criterion, now, zone) ?? []);
}

function findCandidate(
  { department, steps, isAway, isReachable }: InterviewFacts,
  { urges }: InterviewCriterion,
  now: Date,
  zone: Zone,
): InterviewCandidate | undefined {
  const known = steps.filter(({ at }) => at <= now).toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const signed = known.find(({ what }) => what === 'accepted');
  if (!signed || !isReachable) return undefined;
  const spoken = known.findLast(({ what }) => what === 'answered');
  const since = spoken && spoken.at > signed.at ? spoken : signed;
  const chain = known.slice(known.indexOf(since));
  const days = chain
    .filter(({ what, isDelivered, at }) => what === 'urged' && isDelivered && at > since.at)
    .map(({ at }) => dayOf(at, zone))
    .filter((day) => !isAway(day) && day < dayOf(now, zone));
  const urgedOn = [...new Set(days)];
  if (urgedOn.length < urges) return undefined;
  return { department, urgedOn, chain, explanation: chain.findLast(({ what }) => what === 'explained') ?? null };
}
