import type { Command } from '../../../ports/commands.ts';
import type { Transaction } from '../database.ts';
import { type Act, type Change, recordChange } from '../trail.ts';
import { endAbsence, recordAbsence } from './absences.ts';
import { claimDepartment } from './claim-department.ts';
import { confirmOnBehalf } from './confirm-on-behalf.ts';
import { decide } from './decide.ts';
import { discardDraft } from './discard-draft.ts';
import { cancelDispatch, orderDispatch } from './dispatches.ts';
import { handOver } from './hand-over.ts';
import { issueReport } from './issue-report.ts';
import { keepDraft } from './keep-draft.ts';
import { markUnreachable } from './mark-unreachable.ts';
import { passQuestion } from './pass-question.ts';
import { enforcePlan } from './put-plan-in-force.ts';
import { raiseMatter } from './raise-matter.ts';
import { recordUpdate } from './record-update.ts';
import { reviewUpdates } from './review-updates.ts';
import { setExpansions } from './set-expansions.ts';
import { setModelUse } from './set-model-use.ts';
import { setPopulation } from './set-population.ts';
import { setTerms } from './set-terms.ts';
import { settleClaim } from './settle-claim.ts';
import { settleMatter } from './settle-matter.ts';
import { settleQuestion } from './settle-question.ts';
import { signDuties } from './sign-duties.ts';
import { snooze } from './snooze.ts';
import { withdrawUpdates } from './withdraw-updates.ts';

/** Does one command and leaves its trace in the trail. */
export async function runCommand(db: Transaction, act: Act, command: Command): Promise<void> {
  await recordChange(db, act, command.do, await change(db, act, command));
}

function change(db: Transaction, act: Act, command: Command): Promise<Change> {
  switch (command.do) {
    case 'record-update':
      return recordUpdate(db, act, command.update);
    case 'withdraw-updates':
      return withdrawUpdates(db, act, command.ids);
    case 'claim-department':
      return claimDepartment(db, command);
    case 'settle-claim':
      return settleClaim(db, command);
    case 'put-plan-in-force':
      return enforcePlan(db, command);
    case 'keep-draft':
      return keepDraft(db, act, command.draft);
    case 'decide':
      return decide(db, act, command);
    case 'discard-draft':
      return discardDraft(db, command.plan);
    case 'set-population':
      return setPopulation(db, command.plan, command.population);
    case 'set-model-use':
      return setModelUse(db, command.plan, command.use);
    case 'set-expansions':
      return setExpansions(db, command);
    case 'pass-question':
      return passQuestion(db, act, command);
    case 'settle-question':
      return settleQuestion(db, act, command.question, command.answer);
    case 'order-dispatch':
      return orderDispatch(db, act, command);
    case 'cancel-dispatch':
      return cancelDispatch(db, act, command.dispatch);
    case 'hand-over':
      return handOver(db, command);
    case 'sign-duties':
      return signDuties(db, act, command);
    case 'raise-matter':
      return raiseMatter(db, act, command.matter);
    case 'settle-matter':
      return settleMatter(db, act, command);
    case 'review-updates':
      return reviewUpdates(db, act, command);
    case 'confirm-on-behalf':
      return confirmOnBehalf(db, act, command.ids);
    case 'record-absence':
      return recordAbsence(db, act, command);
    case 'end-absence':
      return endAbsence(db, act, command);
    case 'issue-report':
      return issueReport(db, act, command.plan, command.quarter);
    case 'mark-unreachable':
      return markUnreachable(db, command);
    case 'set-terms':
      return setTerms(db, act, command);
    case 'snooze':
      return snooze(db, act, command);
    default:
      return command satisfies never;
  }
}
