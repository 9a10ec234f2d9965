import { findTask } from '../../domain/plan.ts';
import type { ProgressStatus } from '../../domain/update.ts';
import { inLanguage } from '../../domain/wording.ts';
import { openDraft, presentDraft } from '../report/draft.ts';
import { findReporter, hasPlan, speakOf } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type PlannedSituation, type Step, saySentence } from '../step.ts';
import type { Ask } from '../understand/reading.ts';
import { refuseSecondQuestion } from '../waiting.ts';
import type { Flow } from './flow.ts';

/** What is in the way of a task: asked for in one line, or said to be over. */
export const tellTrouble: Flow = {
  name: 'trouble',
  take([act, plan = '', task = ''], state, newest) {
    if (act === 'none') return saySentence(state, newest.language, '好的，有困难随时说。', 'Fine; say so any time.');
    const situation = speakOf(plan, newest);
    const reporter = findReporter(situation);
    if (!reporter || !hasPlan(situation) || situation.plan.id !== plan) return undefined;
    const owns = findTask(situation.plan.register, task)?.owners.some((one) => one.department === reporter.department);
    if (!owns) return undefined;
    const second = refuseSecondQuestion(state, situation);
    if (second) return second;
    const about = { task, department: reporter.department };
    return act === 'clear' ? offerCleared(about, '', state, situation) : askWhat(about, state, situation);
  },
};

interface About {
  task: string;
  department: string;
}

/** Shows that the trouble with a task is understood to be over. */
export function offerCleared(about: About, said: string, state: ConversationState, situation: PlannedSituation): Step {
  const text = said === '' ? inLanguage(situation.language, '解决了', 'solved') : said;
  return open({ ...about, text, status: 'on_track', blocker: '', asks: [] }, state, situation);
}

const askWhat = (about: About, state: ConversationState, situation: PlannedSituation): Step =>
  open(
    {
      ...about,
      text: inLanguage(situation.language, '有困难', 'something is in the way'),
      status: 'at_risk',
      blocker: null,
      asks: ['blocker'],
    },
    state,
    situation,
  );

interface Told extends About {
  text: string;
  status: ProgressStatus;
  blocker: string | null;
  asks: Ask[];
}

function open(
  { task, department, text, status, blocker, asks }: Told,
  state: ConversationState,
  situation: PlannedSituation,
): Step {
  const { today, source, plan } = situation;
  const nothing = { metric: null, value: null, unit: null, value_kind: 'none' as const, note: null };
  const reading = {
    ...{ intent: 'update' as const, candidates: [], named: [], flags: [] },
    entries: [{ ...nothing, task, status, blocker }],
    asks,
  };
  const opened = openDraft(reading, { said: [text], department, asOf: today, source, plan: plan.id }, state);
  return presentDraft(opened.draft, opened.state, situation);
}
