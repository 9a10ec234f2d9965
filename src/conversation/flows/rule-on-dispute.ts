import { isOffice } from '../../domain/person.ts';
import { findDispute } from '../orders/rule-dispute.ts';
import { hasPlan, speakOf } from '../situation-guards.ts';
import { saySentence } from '../step.ts';
import { refuseSecondQuestion } from '../waiting.ts';
import { openOrder } from './carry-out-order.ts';
import type { Flow } from './flow.ts';

/** 裁定维持 and 裁定调整 in the message that brought an objection; they name the duty, since that is what is ruled on. */
export const ruleOnDispute: Flow = {
  name: 'ruling',
  take([act = '', plan = '', task = '', ...department], state, situation) {
    const spoken = speakOf(plan, situation);
    const { person } = spoken.speaker;
    if (!hasPlan(spoken) || spoken.plan.id !== plan || !person || !isOffice(person)) return undefined;
    const dispute = findDispute(task, department.join(':'), spoken);
    if (!dispute) {
      return saySentence(
        state,
        spoken.language,
        `${task}的异议已经处理过，没有再改。`,
        `The objection to ${task} is settled already; nothing was changed.`,
      );
    }
    const order = { do: 'rule-dispute' as const, matter: dispute.id, isUpheld: act === 'change', answer: null };
    return refuseSecondQuestion(state, spoken) ?? openOrder(order, state, spoken);
  },
};
