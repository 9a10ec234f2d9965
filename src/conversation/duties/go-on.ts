import { type Standing, standingOf } from '../../domain/acceptance.ts';
import { listAllDuties } from '../../domain/groups.ts';
import { periodOf } from '../../domain/period.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import { askBaseline } from '../../schedule/baseline-ask.ts';
import { composeCheckIn } from '../../schedule/compose-check-in.ts';
import { dutyChoices, quoteDuty, type StandingDuty } from '../../schedule/compose-dispatch.ts';
import { sentCheckIn } from '../../schedule/sent-check-in.ts';
import type { ConversationState } from '../state.ts';
import type { PlannedSituation } from '../step.ts';

/** What a department has just said to its duties. */
export interface Answered {
  department: string;
  sign: string[];
  object: string[];
  isWalk: boolean;
}

/** The duties of a plan, and what was said to them. */
export type DutyFacts = Pick<PlannedSituation, 'plan' | 'acceptances' | 'matters'>;

/** The duties of a department with how they stand. */
export function listStanding(department: string, situation: DutyFacts): StandingDuty[] {
  const { plan, acceptances, matters } = situation;
  return listAllDuties(plan.register, department).map((duty) => ({
    duty,
    standing: standingOf(duty.task.id, department, acceptances, matters),
  }));
}

export const isUnanswered = ({ standing }: { standing: Standing }): boolean => standing.state === 'unanswered';

/** After an answer: the next duty of a walk, what is left, or, when all are answered, the figures to begin with. */
export function goOn(
  { department, sign, object, isWalk }: Answered,
  state: ConversationState,
  situation: PlannedSituation,
): { state: ConversationState; blocks: Block[] } {
  const said = new Set([...sign, ...object]);
  const all = listStanding(department, situation);
  const left = all.filter((one) => isUnanswered(one) && !said.has(one.duty.task.id));
  const [next] = left;
  if (next) return { state, blocks: isWalk ? showNext(next, left.length, situation) : tellLeft(left, situation) };
  const signed = all.filter(
    ({ duty, standing }) =>
      !object.includes(duty.task.id) && (sign.includes(duty.task.id) || standing.state !== 'disputed'),
  );
  return askFigures(
    department,
    signed.map(({ duty }) => duty.task.id),
    state,
    situation,
  );
}

/** One duty of many, with what can be said to it. */
export function showNext(next: StandingDuty, left: number, { plan, language }: PlannedSituation): Block[] {
  const text = inLanguage(language, `还有${left}条：`, `${left} to go:`);
  return [
    { type: 'text', text },
    ...quoteDuty(next, plan, language),
    { type: 'choices', choices: dutyChoices(plan.id, next.duty.task.id, language, 'walk') },
  ];
}

function tellLeft(left: StandingDuty[], { plan, language }: PlannedSituation): Block[] {
  const ids = left.slice(0, MOST_NAMED).map(({ duty }) => duty.task.id);
  const more = left.length > ids.length ? inLanguage(language, '等', ' …') : '';
  const names = ids.join(inLanguage(language, '、', ', '));
  const text = inLanguage(
    language,
    `还有${left.length}条没有签收：${names}${more}。`,
    `${left.length} not answered yet: ${names}${more}.`,
  );
  const [only] = left.length === 1 ? left : [];
  const choices = only
    ? dutyChoices(plan.id, only.duty.task.id, language)
    : [{ label: inLanguage(language, '逐条看', 'One by one'), value: `duty:walk:${plan.id}` }];
  return [
    { type: 'text', text },
    { type: 'choices', choices },
  ];
}

const MOST_NAMED = 10;

/** The first figures, in the same conversation: no second message is needed for them. Asked only of what was sent out. */
function askFigures(
  department: string,
  tasks: string[],
  state: ConversationState,
  situation: PlannedSituation,
): { state: ConversationState; blocks: Block[] } {
  const { plan, plans, updates, matters, at, rules, calendar, language, speaker, dispatches } = situation;
  const isSentOut = dispatches.some(({ cancelledAt, sendAt }) => cancelledAt === null && sendAt <= at);
  if (!isSentOut || !speaker.person || state.checkIn !== null) return { state, blocks: [] };
  const inForceFrom = plans.find(({ id }) => id === plan.id)?.inForceFrom ?? null;
  // Asked in the language of the conversation, whatever the document's is.
  const spoken = { ...plan, register: { ...plan.register, language } };
  const facts = { plan: spoken, period: periodOf(plan.register), inForceFrom, updates, matters };
  const who = { to: speaker.person, department, tasks: new Set(tasks) };
  const due = askBaseline(who, facts, at, { rules, calendar });
  const sent = due && sentCheckIn(due);
  if (!due || !sent) return { state, blocks: [] };
  return { state: { ...state, checkIn: { ...sent, answered: [] } }, blocks: composeCheckIn(due, at).blocks };
}
