import { findTask } from '../../domain/plan.ts';
import { answerAbout, answerNarrowed } from '../intents/ask.ts';
import { explainForecast } from '../intents/explain-forecast.ts';
import { hasPlan, speakOf } from '../situation-guards.ts';
import type { Flow } from './flow.ts';

/** After a question back: the chosen task is answered, whenever its button is pressed, or named in a few more words. */
export const chooseTask: Flow = {
  name: 'task',
  take([id = '', plan = null], state, newest) {
    const situation = speakOf(plan, newest);
    if (!hasPlan(situation) || !findTask(situation.plan.register, id)) return undefined;
    if (plan !== null && situation.plan.id !== plan) return undefined;
    const question = state.waiting?.kind === 'choose-task' ? state.waiting.question : '';
    const waiting = state.waiting?.kind === 'choose-task' ? null : state.waiting;
    const spoken = { ...state, waiting };
    return explainForecast(`${id} ${question}`, spoken, situation) ?? answerAbout(id, question, spoken, situation);
  },
  hear(text, state, situation) {
    if (state.waiting?.kind !== 'choose-task' || !hasPlan(situation) || text.length > LONGEST_NARROWING)
      return undefined;
    return answerNarrowed(text, state.waiting, state, situation);
  },
};

/** “养老院的”: longer words are a question of their own. */
const LONGEST_NARROWING = 10;
