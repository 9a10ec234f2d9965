import { findTask } from '../../domain/plan.ts';
import { answerAbout } from '../intents/ask.ts';
import { hasPlan } from '../situation-guards.ts';
import type { Flow } from './flow.ts';

/** After a question back: the chosen task is answered, whenever its button is pressed. */
export const chooseTask: Flow = {
  name: 'task',
  take([id = ''], state, situation) {
    if (!hasPlan(situation) || !findTask(situation.plan.register, id)) return undefined;
    const question = state.waiting?.kind === 'choose-task' ? state.waiting.question : '';
    const waiting = state.waiting?.kind === 'choose-task' ? null : state.waiting;
    return answerAbout(id, question, { ...state, waiting }, situation);
  },
};
