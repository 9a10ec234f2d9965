import type { CheckInQuestion } from '../domain/check-in.ts';
import { findTask, type Language, type Register, type Target } from '../domain/plan.ts';
import { type Figure, listOpenBlockers, progressOf } from '../domain/progress.ts';
import type { Update } from '../domain/update.ts';
import {
  amountInWords,
  dayInWords,
  departmentInWords,
  inLanguage,
  targetInWords,
  taskInWords,
} from '../domain/wording.ts';
import type { Block, Reply } from '../ports/chat.ts';
import type { AskPart, DueAsk } from './due.ts';
import { remindToSign } from './unaccepted.ts';

/** The one message that asks a department for all that is open, or reminds it of that. */
export function composeCheckIn(due: DueAsk, now: Date): Reply {
  const questions = due.parts.flatMap((part) => part.questions);
  const language = due.parts[0]?.plan.plan.register.language ?? 'zh';
  const label = inLanguage(language, '无变化', 'No change');
  const signing = remindToSign(due);
  const blocks: Block[] = [
    ...(isToldInFull(due, questions) ? tellInFull(due, now) : tellInShort(due)),
    { type: 'text', text: howToAnswer(questions, language) },
    ...signing.blocks,
    { type: 'choices', choices: [{ label, value: `checkin:${roundOf(due)}:no-change` }, ...signing.choices] },
  ];
  return { blocks };
}

/** What tells this ask from others: its rounds. */
export function roundOf({ parts }: DueAsk): string {
  return [...new Set(parts.map(({ round }) => round.id))].join('+');
}

/** A reminder does not say the whole of a long ask again. */
function isToldInFull({ kind }: DueAsk, questions: CheckInQuestion[]): boolean {
  return kind !== 'reminder' || questions.length <= MOST_REPEATED;
}

const MOST_REPEATED = 5;

/** Each plan with what it asks. Plain lines: a list would put a bullet before each number. */
function tellInFull(due: DueAsk, now: Date): Block[] {
  const count = due.parts.reduce((sum, { questions }) => sum + questions.length, 0);
  return due.parts.flatMap((part) => {
    const { register } = part.plan.plan;
    const updates = part.plan.updates.filter(({ department }) => department === due.department);
    const view = { register, updates, now, count };
    return [
      { type: 'text' as const, text: openingOf(due, part), strong: true as const },
      { type: 'text' as const, text: part.questions.map((question) => questionLine(question, view)).join('\n') },
      ...askAfterTroubles(due.department, view),
    ];
  });
}

function tellInShort(due: DueAsk): Block[] {
  const openings = due.parts.map((part): Block => ({ type: 'text', text: openingOf(due, part), strong: true }));
  const language = due.parts[0]?.plan.plan.register.language ?? 'zh';
  return [
    ...openings,
    { type: 'text', text: inLanguage(language, '要看全部，写“清单”。', 'Write “list” to see them all.') },
  ];
}

function openingOf(due: DueAsk, part: AskPart): string {
  const { register } = part.plan.plan;
  const { language } = register;
  const day = dayInWords(part.asOf, language);
  const count = new Set(part.questions.map(({ task }) => task)).size;
  const department = departmentInWords(due.department, register, language);
  if (due.kind === 'reminder') {
    return inLanguage(
      language,
      `提醒：《${register.title}》截至${day}的进展还没有收到（${department}，${count}条）。`,
      `Reminder: progress as of ${day} on “${register.title}” has not come in yet (${department}, ${count} tasks).`,
    );
  }
  const vainly = inLanguage(
    language,
    `联络员几次提醒后还没有答复，请您协助：`,
    'The liaison has not answered several reminders; your help, please: ',
  );
  return `${due.kind === 'step' ? vainly : ''}${inLanguage(
    language,
    `《${register.title}》截至${day}，请${department}报${count}条任务的进展：`,
    `“${register.title}”, as of ${day}: progress of ${department} on ${count} tasks, please.`,
  )}`;
}

interface View {
  register: Register;
  updates: Update[];
  now: Date;
  /** Questions in the whole message. */
  count: number;
}

/** What was in the way when they last spoke is asked after until they say that it is over. */
function askAfterTroubles(department: string, { register, updates, now }: View): Block[] {
  const { language } = register;
  return listOpenBlockers(register.tasks, updates, department, now).map(({ task, text }) => ({
    type: 'text',
    text: inLanguage(
      language,
      `上次说的“${text}”（${task}）解决了吗？解决了就写“解决了”。`,
      `Last time: “${text}” (${task}). Is it solved? If so, write “solved”.`,
    ),
  }));
}

function questionLine({ number, task: id, metric }: CheckInQuestion, view: View): string {
  const { register, updates, now } = view;
  const { language } = register;
  const task = findTask(register, id);
  const mark = markOf(number, view.count);
  const target = task?.targets.find(({ what }) => what === metric);
  if (!task || !target) {
    const name = task ? taskInWords(task, register) : id;
    return `${mark} ${name}${inLanguage(language, '：进展如何？', ': how does it stand?')}`;
  }
  const last = progressOf(task, updates, now).targets.find((each) => each.target === target)?.figures[0];
  return `${mark} ${id} ${metric}${inLanguage(language, '？', '?')}${knownSoFar(target, last, language)}`;
}

function knownSoFar(target: Target, last: Figure | undefined, language: Language): string {
  const wanted = inLanguage(
    language,
    `目标${targetInWords(target, language)}`,
    `target ${targetInWords(target, language)}`,
  );
  if (!last) return inLanguage(language, `（${wanted}，还没有报过）`, ` (${wanted}, not reported yet)`);
  const figure = amountInWords(last.value, last.unit, language);
  const day = dayInWords(last.source.asOf, language);
  return inLanguage(language, `（${wanted}，上次${figure}，${day}）`, ` (${wanted}, last ${figure}, ${day})`);
}

/** ①–⑩ where that is enough; they are folded to plain digits when read back. */
function markOf(number: number, count: number): string {
  return count <= 10 ? String.fromCodePoint(0x2460 + number - 1) : `${number}.`;
}

const EXAMPLE = { share: [58, 62], amount: [3, 7] };

/** The example has the units of the first two figures asked, and numbers that are plainly only an example. */
function howToAnswer(questions: CheckInQuestion[], language: Language): string {
  const units = questions.flatMap(({ metric, unit }) => (metric === null ? [] : [unit ?? '']));
  if (units.length === 0) {
    return inLanguage(language, '写一两句话即可，带上编号。', 'A sentence or two will do, with the number.');
  }
  const example = units
    .slice(0, 2)
    .map((unit, i) => amountInWords((unit === '%' ? EXAMPLE.share : EXAMPLE.amount)[i] ?? 0, unit, language));
  return inLanguage(
    language,
    `可直接按顺序写，例如“${example.join('，')}”；也可写清事项再报。`,
    `Write the figures in this order, for example “${example.join(', ')}”, or name the task with each.`,
  );
}
