import type { CheckInQuestion } from '../domain/check-in.ts';
import { findTask, type Language, type Plan, type Register, type Target } from '../domain/plan.ts';
import { type Figure, progressOf } from '../domain/progress.ts';
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
import type { DueAsk } from './due.ts';

/** The one message that asks a department for all that is open, or reminds it of that. */
export function composeCheckIn(due: DueAsk, plan: Plan, updates: Update[], now: Date): Reply {
  const { register } = plan;
  const { language } = register;
  const view = { register, updates: updates.filter(({ department }) => department === due.department), now };
  const label = inLanguage(language, '无变化', 'No change');
  const blocks: Block[] = [
    { type: 'text', text: openingOf(due, register), strong: true },
    { type: 'text', text: isToldInFull(due) ? tellQuestions(due, view) : offerList(language) },
    { type: 'text', text: howToAnswer(due.questions, language) },
    { type: 'choices', choices: [{ label, value: `checkin:${due.round.id}:no-change` }] },
  ];
  return { blocks };
}

/** A reminder does not say the whole of a long ask again. */
function isToldInFull({ kind, questions }: DueAsk): boolean {
  return kind === 'check-in' || questions.length <= MOST_REPEATED;
}

const MOST_REPEATED = 5;

/** Plain lines: a list would put a bullet before each number. */
const tellQuestions = (due: DueAsk, view: View) =>
  due.questions.map((question) => questionLine(question, due, view)).join('\n');

const offerList = (language: Language) => inLanguage(language, '要看全部，写“清单”。', 'Write “list” to see them all.');

function openingOf(due: DueAsk, register: Register): string {
  const { language } = register;
  const day = dayInWords(due.asOf, language);
  const count = new Set(due.questions.map(({ task }) => task)).size;
  const department = departmentInWords(due.department, register, language);
  if (due.kind === 'reminder') {
    return inLanguage(
      language,
      `提醒：《${register.title}》截至${day}的进展还没有收到（${department}，${count}条）。`,
      `Reminder: progress as of ${day} on “${register.title}” has not come in yet (${department}, ${count} tasks).`,
    );
  }
  return inLanguage(
    language,
    `《${register.title}》截至${day}，请${department}报${count}条任务的进展：`,
    `“${register.title}”, as of ${day}: progress of ${department} on ${count} tasks, please.`,
  );
}

interface View {
  register: Register;
  updates: Update[];
  now: Date;
}

function questionLine({ number, task: id, metric }: CheckInQuestion, due: DueAsk, view: View): string {
  const { register, updates, now } = view;
  const { language } = register;
  const task = findTask(register, id);
  const mark = markOf(number, due.questions.length);
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
