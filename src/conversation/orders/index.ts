import { answerDuties } from './answer-duties.ts';
import { answerInstruction } from './answer-instruction.ts';
import { beAway } from './be-away.ts';
import { cancelAbsence } from './cancel-absence.ts';
import { askCloseOut, closeOut, reopen } from './close-out.ts';
import { commit, settleCommitment } from './commitment.ts';
import { callOff, dispatch } from './dispatch.ts';
import { askExtension, ruleExtension } from './extension.ts';
import { askHandOver, handOver } from './hand-over.ts';
import { explain, hearDepartment } from './hear-department.ts';
import { instruct } from './instruct.ts';
import { issueReport } from './issue-report.ts';
import type { Order, OrderOf } from './order.ts';
import type { OrderKind } from './order-kind.ts';
import { review } from './review.ts';
import { ruleDispute } from './rule-dispute.ts';
import { setTerms } from './set-terms.ts';
import { urge } from './urge.ts';

/** All orders; whoever adds one adds its data to `order.ts` too. */
const KINDS: { [K in Order['do']]: OrderKind<OrderOf<K>> } = {
  review,
  'close-out': closeOut,
  'ask-close-out': askCloseOut,
  reopen,
  'ask-extension': askExtension,
  'rule-extension': ruleExtension,
  'set-terms': setTerms,
  instruct,
  'answer-instruction': answerInstruction,
  urge,
  'issue-report': issueReport,
  'hear-department': hearDepartment,
  explain,
  commit,
  'settle-commitment': settleCommitment,
  dispatch,
  'call-off': callOff,
  'answer-duties': answerDuties,
  'rule-dispute': ruleDispute,
  'be-away': beAway,
  'cancel-absence': cancelAbsence,
  'ask-hand-over': askHandOver,
  'hand-over': handOver,
};

/** What an order of this kind is about. */
export function kindOf(order: Order): OrderKind<Order> {
  // Each kind only ever sees orders of its own `do`, which the table above holds.
  return KINDS[order.do] as OrderKind<Order>;
}
