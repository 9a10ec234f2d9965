import { findAbsence } from '../../domain/absence.ts';
import { isWorkingMoment } from '../../domain/dispatch-moment.ts';
import { isOffice, type Person } from '../../domain/person.ts';
import { LADDER_STEPS, type LadderStep } from '../../domain/rules.ts';
import { departmentInWords, inLanguage } from '../../domain/wording.ts';
import type { Command } from '../../ports/commands.ts';
import { hasPlan, speakOf } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type PlannedSituation, type Situation, type Step, saySentence } from '../step.ts';
import type { Flow } from './flow.ts';

type UpperStep = Extract<LadderStep, 'head' | 'office' | 'leader'>;

/** A step up the ladder, released by one tap on the proposal; the tap is the office's clear yes. */
export const climbLadder: Flow = {
  name: 'ladder',
  take([step = '', plan = '', round = '', ...department], state, situation) {
    const spoken = speakOf(plan, situation);
    const { person } = situation.speaker;
    if (!isUpper(step) || spoken.plan?.id !== plan || !hasPlan(spoken) || !person || !isOffice(person))
      return undefined;
    return climb({ step, round, department: department.join(':') }, state, spoken);
  },
};

const isUpper = (step: string): step is UpperStep =>
  LADDER_STEPS.some((one) => one === step) && step !== 'liaison' && step !== 'deputy';

interface Climb {
  step: UpperStep;
  round: string;
  department: string;
}

function climb(up: Climb, state: ConversationState, situation: PlannedSituation): Step | undefined {
  const { at, rules, calendar, language, plan, matters } = situation;
  const { step, round, department } = up;
  if (!plan.register.departments.some(({ name }) => name === department)) return undefined;
  const urges = matters.filter(
    (one) => one.kind === 'urge' && one.department === department && one.details.round === round,
  );
  if (urges.some(({ details }) => details.step === step)) return undefined;
  if (hasAnswered(up, situation)) {
    return saySentence(
      state,
      language,
      `${department}已经答复，没有上报。`,
      `${department} has answered; nothing was sent.`,
    );
  }
  if (step !== 'office' && !isWorkingMoment(at, rules, calendar)) {
    return saySentence(
      state,
      language,
      '现在不是工作时间，没有发出；工作时间再按。',
      'Not in working hours; nothing was sent.',
    );
  }
  const people = listPeople(up, situation);
  return {
    ...saySentence(state, language, doneZh(up, people), doneEn(up, people)),
    tell: people.map(({ handle }) => ({
      handle,
      reply: { blocks: [{ type: 'text', text: messageOf(up, situation) }] },
    })),
    commands: [raise(up, people, situation)],
  };
}

/** An answer to anything of the plan since the proposal is answer enough: nobody is reported who has just reported. */
function hasAnswered({ department }: Climb, { updates, at }: Situation): boolean {
  const since = new Date(at.getTime() - RECENT_DAYS * 86_400_000);
  return updates.some((one) => one.department === department && !one.onBehalf && one.at >= since);
}
const RECENT_DAYS = 3;

function listPeople({ step, department }: Climb, { people, absences, today }: Situation): Person[] {
  if (step === 'office') return [];
  return people
    .filter((one) => (step === 'head' ? one.role === 'head' && one.department === department : one.role === 'leader'))
    .filter(({ reachable, handle }) => reachable && !findAbsence(absences, handle, today));
}

const namesOf = (people: Person[]) => people.map(({ name }) => name).join('、');

function doneZh({ step, department }: Climb, people: Person[]): string {
  if (step === 'office') return `记下：已直接联系${department}。`;
  if (people.length === 0) return `目录里没有可送达的对象，没有发出；请线下联系，已留痕（${department}）。`;
  return `已报${namesOf(people)}（${department}），留痕可查。`;
}

function doneEn({ step, department }: Climb, people: Person[]): string {
  if (step === 'office') return `Noted: ${department} was called.`;
  return people.length === 0
    ? `Nobody of that role can be reached; nothing was sent, please call (${department}).`
    : `Told ${namesOf(people)} (${department}); on record.`;
}

function messageOf({ department, step }: Climb, { plan, speaker }: PlannedSituation): string {
  const { register } = plan;
  const { language } = register;
  const name = departmentInWords(department, register, language);
  const who = speaker.person?.name ?? '';
  const wish = step === 'head' ? inLanguage(language, '请您督促填报。', 'please see to it.') : '';
  return inLanguage(
    language,
    `《${register.title}》本轮进展，${name}经多次提醒仍没有答复。${wish}（牵头办公室 ${who}）`,
    `“${register.title}”: ${name} has not answered this round after several reminders; ${wish} (The office, ${who})`,
  );
}

function raise({ step, round, department }: Climb, people: Person[], { plan }: PlannedSituation): Command {
  const text = people.length > 0 ? `上报${namesOf(people)}` : '直接联系';
  const details = { round, step };
  return { do: 'raise-matter', matter: { plan: plan.id, kind: 'urge', task: null, department, text, details } };
}
