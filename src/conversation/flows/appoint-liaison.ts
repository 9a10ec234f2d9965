import { isOffice } from '../../domain/person.ts';
import { hasPlan } from '../situation-guards.ts';
import { saySentence } from '../step.ts';
import { refuseSecondQuestion } from '../waiting.ts';
import { openOrder } from './carry-out-order.ts';
import type { Flow } from './flow.ts';

/** 由某某接任: the office takes up what somebody said who leaves their department. */
export const appointLiaison: Flow = {
  name: 'appoint',
  take([from = '', to = ''], state, situation) {
    const { speaker, people, language } = situation;
    if (!hasPlan(situation) || !speaker.person || !isOffice(speaker.person)) return undefined;
    const department = people.find(({ handle }) => handle === from)?.department ?? null;
    if (department === null) {
      return saySentence(state, language, '已经换过人了，没有再改。', 'That was settled already; nothing was changed.');
    }
    const order = { do: 'hand-over' as const, department, from, to };
    return refuseSecondQuestion(state, situation) ?? openOrder(order, state, situation);
  },
};
