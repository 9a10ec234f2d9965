import { offerModelUse } from '../flows/set-model-use.ts';
import { offerPopulation } from '../flows/set-population.ts';
import { inPlanMeant, inPlanSpokenOf } from '../plans/across-plans.ts';
import type { ConversationState } from '../state.ts';
import type { Situation, Step } from '../step.ts';
import { ask } from './ask.ts';
import { askForExtension } from './ask-extension.ts';
import { tellAbsence } from './be-away.ts';
import { claimDepartment } from './claim-department.ts';
import { clearTrouble } from './clear-trouble.ts';
import { closeTasks } from './close-tasks.ts';
import { dispatchPlan } from './dispatch-plan.ts';
import { dispatchReport } from './dispatch-report.ts';
import { editSayings } from './edit-sayings.ts';
import { explainForecast } from './explain-forecast.ts';
import { explainLights } from './explain-lights.ts';
import { help } from './help.ts';
import { giveInstruction } from './instruct.ts';
import { explainSilence, interviewCandidates } from './interview-candidates.ts';
import { listWithoutContact } from './list-contacts.ts';
import { listDrafts } from './list-drafts.ts';
import { instructions } from './list-instructions.ts';
import { listByLight } from './list-lights.ts';
import { listQuestions } from './list-questions.ts';
import { listSilent } from './list-silences.ts';
import { listSuggestions } from './list-suggestions.ts';
import { listTroubles } from './list-troubles.ts';
import { listUrges } from './list-urges.ts';
import { meetingAgenda, meetingCommitments, meetingDecided } from './meeting.ts';
import { listOwnTasks } from './own-tasks.ts';
import { refuseOrders } from './refuse-orders.ts';
import { report } from './report.ts';
import { reportOnBehalf } from './report-on-behalf.ts';
import { reviewUpdates } from './review-updates.ts';
import { ruleDisputes } from './rule-disputes.ts';
import { sendSheet } from './send-sheet.ts';
import { setTaskTerms } from './set-terms.ts';
import { settleNothing } from './settle-nothing.ts';
import { showBurden } from './show-burden.ts';
import { showCheckIn } from './show-check-in.ts';
import { showDigest } from './show-digest.ts';
import { snooze } from './snooze.ts';
import { today } from './today.ts';
import { urgeDepartments } from './urge.ts';

/** What somebody may want to begin; undefined if the words say something else. */
export type Intent = (text: string, state: ConversationState, situation: Situation) => Step | undefined;

/**
 * All intents, the narrow ones first: fixed phrases, then a report by somebody who may report, and a question last,
 * since almost anything can be read as one. What is about one plan is wrapped: with several in force the wrapper finds the
 * plan, and the intent knows of one only. The others deal with all plans, or with none.
 */
export const INTENTS: readonly Intent[] = [
  settleNothing,
  refuseOrders,
  help,
  inPlanSpokenOf(claimDepartment),
  listDrafts,
  inPlanMeant(offerPopulation),
  offerModelUse,
  inPlanMeant(listSuggestions),
  inPlanMeant(editSayings),
  listQuestions,
  inPlanMeant(reviewUpdates),
  inPlanMeant(closeTasks),
  inPlanMeant(askForExtension),
  today,
  inPlanMeant(dispatchReport),
  inPlanMeant(interviewCandidates),
  inPlanSpokenOf(explainSilence),
  inPlanMeant(meetingAgenda),
  inPlanMeant(meetingCommitments),
  inPlanSpokenOf(meetingDecided),
  inPlanSpokenOf(reportOnBehalf),
  inPlanMeant(setTaskTerms),
  instructions,
  inPlanSpokenOf(giveInstruction),
  inPlanMeant(listUrges),
  inPlanMeant(urgeDepartments),
  listSilent,
  showBurden,
  inPlanMeant(listTroubles),
  inPlanMeant(dispatchPlan),
  inPlanMeant(ruleDisputes),
  inPlanMeant(listWithoutContact),
  tellAbsence,
  snooze,
  inPlanMeant(sendSheet),
  inPlanMeant(showCheckIn),
  showDigest,
  inPlanMeant(explainLights),
  inPlanMeant(explainForecast),
  inPlanMeant(listByLight),
  inPlanMeant(listOwnTasks),
  inPlanMeant(clearTrouble),
  inPlanSpokenOf(report),
  ask,
];
