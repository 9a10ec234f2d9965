import { findDepartmentNamed } from '../../answers/find-departments.ts';
import { dayOf, localTime } from '../../domain/dates.ts';
import { findTask, type Target, type TaskId } from '../../domain/plan.ts';
import { amountInWords, dayInWords, inLanguage } from '../../domain/wording.ts';
import type { Block, Choice, Forwarded } from '../../ports/chat.ts';
import { openDraft, presentDraft } from '../report/draft.ts';
import { fitOfReading } from '../report/fit-of-reading.ts';
import { findLastFigure } from '../report/last-figure.ts';
import { sayLogged } from '../report/logged.ts';
import { findReporter, hasPlan } from '../situation-guards.ts';
import type { ConversationState, Draft } from '../state.ts';
import { type PlannedSituation, type Situation, type Step, say, saySentence } from '../step.ts';
import { listNamedTasks } from '../understand/read-question.ts';
import { readUpdate } from '../understand/read-update.ts';
import type { Reading } from '../understand/reading.ts';
import { refuseSecondQuestion } from '../waiting.ts';
import { sayWhose } from './say-whose.ts';

const MOST_TASKS = 3;

/** A message of a channel, handed over by the shortcut: an update of whoever hands it over, kept with its origin, once. */
export function logMessage(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const { forwarded, language } = situation;
  if (!forwarded) return undefined;
  const reporter = findReporter(situation);
  if (!reporter || !hasPlan(situation)) {
    return saySentence(
      state,
      language,
      '报进展要先登记单位，这条没有记。请说“我是××局的”，牵头办公室确认后就可以报。',
      'To report, register first: say which department you are from. This was not stored.',
    );
  }
  const refused = sayLogged(forwarded.link, state, situation) ?? refuseSecondQuestion(state, situation);
  if (refused) return refused;
  const { plan, index } = situation;
  const department = findDepartmentNamed(plan.register, reporter.department)?.name ?? reporter.department;
  const reading = readUpdate({ department, text, context: [] }, { register: plan.register, index });
  return takeUp(text, reading, { department, forwarded }, state, situation);
}

interface Origin {
  department: string;
  forwarded: Forwarded;
}

function takeUp(
  text: string,
  reading: Reading,
  { department, forwarded }: Origin,
  state: ConversationState,
  situation: PlannedSituation,
): Step {
  if (reading.flags.includes('other_department')) return { ...sayWhose(reading, state, situation), fit: 'nothing' };
  const { plan, rules } = situation;
  const origin = {
    ...{ said: [text], department, source: forwarded.link, plan: plan.id },
    asOf: dayOf(new Date(forwarded.at), rules.zone),
    forwarded: describeOrigin(forwarded, situation),
  };
  const isTold = reading.entries.some(({ value }) => value !== null);
  const opened = openDraft({ ...reading, intent: 'update' }, origin, state);
  if (isTold) return { ...presentDraft(opened.draft, opened.state, situation), fit: fitOfReading(text, reading) };
  const tasks = listTasks(text, reading, department, situation);
  if (tasks.length === 0) {
    const none = saySentence(
      state,
      situation.language,
      '没有看出是贵单位哪一条任务，没有记。请写成一句发给我，带上编号。',
      'Which of your tasks this is about was not clear; nothing was stored. Write it to me in one sentence, with the number.',
    );
    return { ...none, fit: 'nothing' };
  }
  const draft = { ...opened.draft, candidates: tasks };
  const step = say({ ...opened.state, waiting: { kind: 'log-message', draft } }, askHowToLog(draft, situation));
  return { ...step, fit: fitOfReading(text, reading) };
}

/** `王五 10月9日 14:20 在#food`. */
function describeOrigin({ author, at, channel }: Forwarded, { rules, language, people }: PlannedSituation): string {
  const instant = new Date(at);
  const { hour, minute } = localTime(instant, rules.zone);
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const day = dayInWords(dayOf(instant, rules.zone), language);
  const name = people.find(({ handle }) => handle === author)?.name ?? author;
  return `${name} ${day} ${time}${channel ? inLanguage(language, `在${channel}`, ` in ${channel}`) : ''}`;
}

function listTasks(
  text: string,
  { entries, candidates }: Reading,
  department: string,
  { plan }: PlannedSituation,
): TaskId[] {
  const named = listNamedTasks(text, department, plan.register);
  return [...new Set([...entries.map(({ task }) => task), ...candidates, ...named])].slice(0, MOST_TASKS);
}

/** Which task it is about, and whether it is one more or a note only: one tap. */
export function askHowToLog(draft: Draft, situation: PlannedSituation): Block[] {
  const { language } = situation;
  const choices: Choice[] = [
    ...draft.candidates.flatMap((task) => listGains(task, draft, situation)),
    ...draft.candidates.map((task) => ({
      label: inLanguage(language, `${task} 只作说明`, `${task} as a note`),
      value: `log:note:${draft.id}:${task}`,
    })),
    { label: inLanguage(language, '不记', 'Leave it'), value: `log:drop:${draft.id}` },
  ];
  const items = draft.candidates.map((task) => `${task} ${findTask(situation.plan.register, task)?.title ?? ''}`);
  return [
    {
      type: 'text',
      text: inLanguage(
        language,
        `转自${draft.forwarded}：“${draft.said[0]}”`,
        `From ${draft.forwarded}: “${draft.said[0]}”`,
      ),
    },
    { type: 'text', text: inLanguage(language, '记到哪一条？', 'To which task does it belong?') },
    { type: 'list', items },
    { type: 'choices', choices },
  ];
}

/** 15#3 快检室并+1（2家→3家）, for the counted target that the words were understood to be about. */
function listGains(task: TaskId, draft: Draft, situation: PlannedSituation): Choice[] {
  const targets = findTask(situation.plan.register, task)?.targets ?? [];
  const meant = draft.entries.filter((entry) => entry.task === task).map(({ metric }) => metric);
  return targets.flatMap((target, position) =>
    target.kind === 'count' && meant.includes(target.what)
      ? [{ label: labelOf(task, target, draft, situation), value: `log:add:${draft.id}:${task}:${position}` }]
      : [],
  );
}

function labelOf(task: TaskId, target: Target, draft: Draft, situation: PlannedSituation): string {
  const { language, updates } = situation;
  const last = findLastFigure(updates, draft.department, { task, metric: target.what }, draft.asOf)?.value;
  const amount = (value: number) => amountInWords(value, target.unit, language);
  const change =
    last === undefined
      ? ''
      : inLanguage(language, `（${amount(last)}→${amount(last + 1)}）`, ` (${amount(last)} → ${amount(last + 1)})`);
  return inLanguage(language, `${task} ${target.what}并+1${change}`, `${task} ${target.what} +1${change}`);
}
