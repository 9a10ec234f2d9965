import { type InterviewCandidate, listInterviewCandidates, USUAL_CRITERION } from '../../domain/interview.ts';
import { listInterviewFacts } from '../../domain/interview-facts.ts';
import type { Store } from '../../ports/stores.ts';
import type { ReportFacts } from '../dispatch/report.ts';
import { arrivalsAmong, listAsks } from './list-asks.ts';

/** Who meets the office's criterion now, by everything that was asked, urged and answered in the plan's year. */
export async function gatherCandidates(store: Store, facts: ReportFacts): Promise<InterviewCandidate[]> {
  const { plan, people, matters, updates, rules, now } = facts;
  const from = new Date(Date.UTC(plan.register.year, 0, 1));
  const [acceptances, absences, unasked] = await Promise.all([
    store.listAcceptances(plan.id),
    store.listAbsences(),
    store.outbox.listUnasked(from, now),
  ]);
  const sent = { asks: listAsks(unasked), hasArrived: arrivalsAmong(unasked) };
  const sources = { register: plan.register, people, acceptances, matters, updates, absences, ...sent };
  return listInterviewCandidates(listInterviewFacts(sources), {
    criterion: rules.interview ?? USUAL_CRITERION,
    now,
    zone: rules.zone,
  });
}
