import { findAbsence } from '../../domain/absence.ts';
import type { Matter, MatterKind } from '../../domain/matter.ts';
import { isOffice } from '../../domain/person.ts';
import { progressOf } from '../../domain/progress.ts';
import { inLanguage } from '../../domain/wording.ts';
import { listAwaitingReview } from '../orders/reviewable.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type PlannedSituation, type Situation, type Step, say, saySentence } from '../step.ts';

const TODAY =
  /^(?:我|我们)?(?:今天|现在|手头|手上|还)?(?:有什么(?:事|要办的?|待办)|有哪些(?:事|待办)|要(?:做|办)什么|有什么等(?:着)?我(?:办|处理)?(?:的)?)(?:事)?[?？。]?$|^(?:今天(?:的(?:事项|事))?|待办(?:事项|清单)?)[?？。]?$|^(?:today|to-?do(?: list)?|what(?:'| i)s (?:due |up )?today|what(?:'s| is)? (?:waiting|waits|open|left|due) ?(?:for (?:me|us)|today)?|what (?:do|must) (?:i|we) (?:have to )?do (?:today|now))[?.]*$/iu;

/** One thing that waits for the office: how many, of what, and the words that open it. */
type Line = (situation: PlannedSituation) => string | undefined;

/** In the order in which the office would take them: what others wait for comes first. Some are told of each plan. */
const LINES: readonly { of: 'plan' | 'office'; line: Line }[] = [
  { of: 'plan', line: (one) => countMatters('dispute', '待裁定的异议', 'disputes', '裁定', one) },
  {
    of: 'plan',
    line: (one) => countMatters('extension', '待批的延期申请', 'requests for a later date', '延期清单', one),
  },
  {
    of: 'plan',
    line: (one) => countMatters('close_out', '待办的销号申请', 'requests to close a task', '销号 编号', one),
  },
  { of: 'plan', line: awaitingReview },
  {
    of: 'office',
    line: ({ questions, language }) => counted(questions.length, '待答的问题', 'open questions', '问题清单', language),
  },
  { of: 'plan', line: openBlockers },
  { of: 'plan', line: overdueInstructions },
  {
    of: 'office',
    line: ({ drafts, language }) => counted(drafts.length, '等确认的草稿', 'drafts to confirm', '草稿', language),
  },
  { of: 'office', line: awayWithoutDeputy },
  { of: 'office', line: unreached },
];

/** “今天”: what waits for the office, each with the words that open it. */
export function today(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const { speaker, channel, language } = situation;
  if (!TODAY.test(text.trim()) || !hasPlan(situation) || !speaker.person || !isOffice(speaker.person)) return undefined;
  if (channel !== undefined) {
    return saySentence(state, language, '今天的事项只在私聊里说。', 'That is told in a direct message only.');
  }
  const items = LINES.flatMap(({ of, line }) =>
    of === 'plan' ? ofEachPlan(line, situation) : (line(situation) ?? []),
  );
  if (items.length === 0) return saySentence(state, language, '今天没有等您办的事。', 'Nothing waits for you today.');
  const title = inLanguage(language, '等您办的：', 'Waiting for you:');
  return say(state, [
    { type: 'text', text: title, strong: true },
    { type: 'list', items },
  ]);
}

/** With several plans in force a line says of which it is. */
function ofEachPlan(line: Line, situation: PlannedSituation): string[] {
  const { inForce, language } = situation;
  return inForce.flatMap((one) => {
    const text = line({ ...situation, ...one });
    if (text === undefined) return [];
    const { title } = one.plan.register;
    return inForce.length < 2 ? text : inLanguage(language, `《${title}》${text}`, `“${title}”: ${text}`);
  });
}

function counted(count: number, zh: string, en: string, words: string, language: Situation['language']) {
  return count === 0 ? undefined : inLanguage(language, `${zh}${count}（写“${words}”）`, `${en}: ${count}`);
}

const openMatters = (kind: MatterKind, { matters }: PlannedSituation): Matter[] =>
  matters.filter((matter) => matter.kind === kind && matter.outcome === null);

function countMatters(kind: MatterKind, zh: string, en: string, words: string, situation: PlannedSituation) {
  const open = openMatters(kind, situation);
  const who = [...new Set(open.flatMap(({ department }) => department ?? []))].slice(0, MOST_NAMED).join('、');
  const line = counted(open.length, zh, en, words, situation.language);
  return line && who !== '' ? `${line}${inLanguage(situation.language, '：', ': ')}${who}` : line;
}

const MOST_NAMED = 3;

function awaitingReview({ updates, language }: PlannedSituation): string | undefined {
  return counted(listAwaitingReview(updates).length, '待审核的进展', 'reports to review', '待审核', language);
}

function openBlockers({ plan, updates, at, language }: PlannedSituation): string | undefined {
  const byTask = Map.groupBy(updates, ({ task }) => task);
  const open = plan.register.tasks.filter(
    (task) => progressOf(task, byTask.get(task.id) ?? [], at).blockers.length > 0,
  );
  return counted(open.length, '有困难的任务', 'tasks with a blocker', '困难', language);
}

function overdueInstructions(situation: PlannedSituation): string | undefined {
  const overdue = openMatters('instruction', situation).filter(
    ({ details }) => details.until !== undefined && details.until < situation.today,
  );
  return counted(overdue.length, '过期未答的批示', 'overdue instructions', '批示', situation.language);
}

function awayWithoutDeputy({ people, absences, today: day, language }: PlannedSituation): string | undefined {
  const away = people.filter(
    ({ handle, role }) => role === 'liaison' && findAbsence(absences, handle, day)?.deputy === null,
  );
  const names = away.slice(0, MOST_NAMED).map(({ name }) => name);
  return away.length === 0
    ? undefined
    : inLanguage(
        language,
        `今天不在且没人代的联络员${away.length}：${names.join('、')}`,
        `away without a deputy: ${names.join(', ')}`,
      );
}

function unreached({ people, language }: PlannedSituation): string | undefined {
  const count = people.filter(({ reachable }) => !reachable).length;
  return counted(count, '送不到消息的人', 'people messages do not reach', '名册', language);
}
