import { listLights } from '../../domain/light.ts';
import { momentAt } from '../../domain/period.ts';
import { findTask, listDuties, type Plan } from '../../domain/plan.ts';
import { inLanguage, targetInWords, taskInWords } from '../../domain/wording.ts';
import { listOpenQuestions, planAsked } from '../asked-questions.ts';
import { findReporter, hasPlan, speakOf } from '../situation-guards.ts';
import type { ConversationState, OpenCheckIn } from '../state.ts';
import { type Situation, type Step, say, saySentence } from '../step.ts';

const LIST = /^(清单|填报清单|要报(哪些|什么)|还(有|要)(哪些|什么)没?报|list)[?？。]?$/i;
const OWN_GAPS =
  /^(?:我们?|咱们?|我局|我单位|本单位)(?:单位|局|这边)?(?:还|都)?(?:有|差)?(?:哪些|哪几[条项个]|什么)(?:任务|事项|指标)?(?:还)?(?:没有?|未)(?:填)?报(?:的|过)?[?？。]?$|^what (?:have we|do we still have) (?:not|to) report(?:ed)?(?: yet)?\??$/iu;

/** Asked by a department, not by the office. */
const TO_DO =
  /^(?:我|我们)?(?:今天|现在|手头|还)?有(?:什么|哪些)(?:事|任务|指标)?(?:要|需要)?(?:我|我们)?(?:填报|填|报|办|做)的?(?:吗|呢)?[?？。]?$|^(?:今天|待办(?:事项|清单)?|today|to-?do(?: list)?)[?？。]?$|^what(?:'s| is)? (?:waiting|waits|open|due)\b.{0,12}$/iu;

/** “清单”: what the open check-in still asks, under the numbers that answers may use. */
export function showCheckIn(text: string, state: ConversationState, newest: Situation): Step | undefined {
  const { checkIn } = state;
  const asksOwn = OWN_GAPS.test(text.trim()) || TO_DO.test(text.trim());
  if (checkIn === null) return asksOwn ? listOwnGaps(state, newest) : undefined;
  if (!asksOwn && !LIST.test(text.trim())) return undefined;
  const situation = speakOf(checkIn.plan, newest);
  if (!hasPlan(situation)) return undefined;
  const open = listOpenQuestions(checkIn);
  const label = inLanguage(situation.language, '无变化', 'No change');
  return say(state, [
    {
      type: 'text',
      text: [...Map.groupBy(open, (question) => speakOf(planAsked(question, checkIn), newest).plan)]
        .flatMap(([plan, own]) => [...titleOf(plan, newest), ...own.map((one) => lineOf(one, plan, newest))])
        .join('\n'),
    },
    { type: 'choices', choices: [{ label, value: `checkin:${checkIn.round}:no-change` }] },
  ]);
}

/** Without an open check-in: the own tasks of which nothing is known. */
function listOwnGaps(state: ConversationState, situation: Situation): Step | undefined {
  const reporter = findReporter(situation);
  if (!reporter || !hasPlan(situation)) return undefined;
  const { plan, updates, rules, at, language } = situation;
  const own = new Set(listDuties(plan.register, reporter.department).map(({ task }) => task.id));
  const open = listLights(plan, updates, momentAt(at, rules.zone), rules).filter(
    ({ task, light }) => own.has(task.id) && light === 'no_data',
  );
  if (open.length === 0) {
    const none = saySentence(state, language, '贵单位的任务都报过。', 'All your tasks have been reported on.');
    return { ...none, fit: 'nothing' };
  }
  const title = inLanguage(
    language,
    `贵单位${own.size}条任务，还没有报过的${open.length}条：`,
    `Of your ${own.size} tasks ${open.length} have not been reported on:`,
  );
  const step = say(state, [
    { type: 'text', text: title },
    { type: 'list', items: open.map(({ task }) => taskInWords(task, plan.register)) },
  ]);
  return { ...step, fit: 'list' };
}

type AskedQuestion = OpenCheckIn['questions'][number];

/** With several plans in force the questions of each stand under its title. */
const titleOf = (plan: Plan | undefined, { inForce, language }: Situation): string[] =>
  plan && inForce.length > 1 ? [inLanguage(language, `《${plan.register.title}》`, `“${plan.register.title}”`)] : [];

function lineOf(question: AskedQuestion, plan: Plan | undefined, { language }: Situation): string {
  const { number, task: id, metric } = question;
  const task = plan && findTask(plan.register, id);
  const target = task?.targets.find(({ what }) => what === metric);
  const name = target ? `${target.what}（${targetInWords(target, language)}）` : (task?.title ?? '');
  return `${number}. ${id} ${name}`;
}
