import { findTask } from '../../domain/plan.ts';
import { inLanguage, targetInWords } from '../../domain/wording.ts';
import { listOpenQuestions, planAsked } from '../asked-questions.ts';
import { hasPlan, speakOf } from '../situation-guards.ts';
import type { ConversationState, OpenCheckIn } from '../state.ts';
import { type Situation, type Step, say } from '../step.ts';

const LIST = /^(清单|填报清单|要报(哪些|什么)|还(有|要)(哪些|什么)没?报|list)[?？。]?$/i;

/** “清单”: what the open check-in still asks, under the numbers that answers may use. */
export function showCheckIn(text: string, state: ConversationState, newest: Situation): Step | undefined {
  const { checkIn } = state;
  if (!LIST.test(text.trim()) || checkIn === null) return undefined;
  const situation = speakOf(checkIn.plan, newest);
  if (!hasPlan(situation)) return undefined;
  const open = listOpenQuestions(checkIn);
  const label = inLanguage(situation.language, '无变化', 'No change');
  return say(state, [
    {
      type: 'text',
      text: open.map((question) => lineOf(question, speakOf(planAsked(question, checkIn), newest))).join('\n'),
    },
    { type: 'choices', choices: [{ label, value: `checkin:${checkIn.round}:no-change` }] },
  ]);
}

type AskedQuestion = OpenCheckIn['questions'][number];

function lineOf({ number, task: id, metric }: AskedQuestion, { plan, language }: Situation): string {
  const task = plan && findTask(plan.register, id);
  const target = task?.targets.find(({ what }) => what === metric);
  const name = target ? `${target.what}（${targetInWords(target, language)}）` : (task?.title ?? '');
  return `${number}. ${id} ${name}`;
}
