import { findTask, type Language, type Target, type Task } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Block, Choice } from '../../ports/chat.ts';
import type { Draft } from '../state.ts';
import type { PlannedSituation } from '../step.ts';
import type { Ask, ReadingEntry } from '../understand/reading.ts';
import { findLastFigure } from './last-figure.ts';
import { perHeadOf } from './per-head.ts';

/** The question for one missing thing, with choices where they help. */
export function askFor(ask: Ask, draft: Draft, situation: PlannedSituation): Block[] {
  const { zh, en, choices } = QUESTIONS[ask](draft, situation);
  const text: Block = { type: 'text', text: inLanguage(situation.language, zh, en) };
  return choices.length > 0 ? [text, { type: 'choices', choices }] : [text];
}

interface AskedQuestion {
  zh: string;
  en: string;
  choices: Choice[];
}

type Asker = (draft: Draft, situation: PlannedSituation) => AskedQuestion;

const QUESTIONS: Record<Ask, Asker> = {
  task: askForTask,
  metric: askForMetric,
  value: askForValue,
  total: askForTotal,
  unit: askForUnit,
  status: askForStatus,
  blocker: () => ({ zh: '卡在哪里？写一句就行。', en: 'What is in the way? One line is enough.', choices: [] }),
  confirm: () => ({ zh: '请核对。', en: 'Please check.', choices: [] }),
};

/** At most five tasks are offered by number and heading; more are asked for in words. */
const MOST_OFFERED = 5;

/** Tasks the draft may be about: the candidates of the reading, else all of the department if they are few. */
function listOfferedTasks(draft: Draft, { plan }: PlannedSituation): Task[] {
  const { tasks } = plan.register;
  const named = draft.candidates.flatMap((id) => findTask(plan.register, id) ?? []);
  const own = tasks.filter(({ owners }) => owners.some(({ department }) => department === draft.department));
  const offered = named.length > 0 ? named : own;
  return offered.length <= MOST_OFFERED ? offered : [];
}

function askForTask(draft: Draft, situation: PlannedSituation): AskedQuestion {
  const tasks = listOfferedTasks(draft, situation);
  const choices = tasks.map((task) => ({
    label: `${task.id} ${task.title}`,
    value: `fill:task:${draft.id}:${task.id}`,
  }));
  return tasks.length > 0
    ? { zh: '说的是哪一条任务？', en: 'Which task is it?', choices }
    : {
        zh: '说的是哪一条任务？请写任务编号（如 9#2）或几个关键字。',
        en: 'Which task is it? Give its number (like 9#2) or a few words.',
        choices,
      };
}

function askForMetric(draft: Draft, { plan, language }: PlannedSituation): AskedQuestion {
  const tasks = draft.entries.length > 0 ? draft.entries.map(({ task }) => task) : draft.candidates;
  const targets = [...new Set(tasks)].flatMap((task) => findTask(plan.register, task)?.targets ?? []);
  const choices = targets.map(({ what }, i) => ({ label: what, value: `fill:metric:${draft.id}:${i}` }));
  const none = inLanguage(language, '都不是，只记情况', 'None of them, keep it as a note');
  return {
    zh: '是哪一项指标？',
    en: 'Which of the measures?',
    choices: [...choices, { label: none, value: `fill:none:${draft.id}` }],
  };
}

function askForValue(draft: Draft, { language }: PlannedSituation): AskedQuestion {
  const entry = findOpenEntry(draft, 'value');
  return {
    zh: `${entry?.metric ?? '这一项'}现在是多少${entry?.unit ? `（${entry.unit}）` : ''}？`,
    en: `What is the figure for ${entry?.metric ?? 'this'} now${entry?.unit ? ` (${entry.unit})` : ''}?`,
    choices: [{ label: inLanguage(language, '先不报数', 'No figure yet'), value: `fill:skip:${draft.id}` }],
  };
}

function askForTotal(draft: Draft, situation: PlannedSituation): AskedQuestion {
  const entry = findOpenEntry(draft, 'total');
  const last = entry && findLastFigure(situation.updates, draft.department, entry, draft.asOf);
  const sum = last && entry?.value !== null && entry ? last.value + entry.value : null;
  const unit = entry?.unit ?? '';
  const choices: Choice[] = [];
  if (sum !== null) {
    choices.push({
      label: inLanguage(situation.language, `共${sum}${unit}`, `${sum}${unit} in all`),
      value: `fill:total:${draft.id}:${sum}`,
    });
  }
  choices.push({
    label: inLanguage(situation.language, '只记新增', 'Only the increase'),
    value: `fill:skip:${draft.id}`,
  });
  return {
    zh: last ? `上次报的是${last.value}${unit}，现在累计多少？` : `现在累计多少${unit ? `（${unit}）` : ''}？`,
    en: last ? `Last time it was ${last.value}${unit}. How many in all now?` : 'How many in all now?',
    choices,
  };
}

function askForUnit(draft: Draft, { plan, language }: PlannedSituation): AskedQuestion {
  const entry = findOpenEntry(draft, 'unit');
  const target = entry && findTask(plan.register, entry.task)?.targets.find(({ what }) => what === entry.metric);
  if (target?.kind === 'per_capita') return askPerHead(target, draft, plan.population, language);
  return {
    zh: `计划里这一项按“${target?.unit ?? entry?.unit ?? ''}”算，请按这个单位报。`,
    en: `The plan counts this in “${target?.unit ?? entry?.unit ?? ''}”. Please give it in that unit.`,
    choices: [{ label: inLanguage(language, '先不报数', 'No figure yet'), value: `fill:skip:${draft.id}` }],
  };
}

/** A plain count is worked out per head where there is a population; without one, who enters it is said. */
function askPerHead(target: Target, draft: Draft, population: number | null, language: Language): AskedQuestion {
  const { unit } = target;
  const worked = perHeadOf(draft.said.at(-1) ?? '', target, population);
  const skip = { label: inLanguage(language, '先不报数', 'No figure yet'), value: `fill:skip:${draft.id}` };
  if (!worked) {
    return {
      zh: `计划里这一项按“${unit}”算，而计划没有人口数，折算不了：请按“${unit}”报，或请牵头办公室先填人口。`,
      en: `The plan counts this in “${unit}” and there is no population to work it out: give it in that unit, or ask the office to enter the population.`,
      choices: [skip],
    };
  }
  const choice = { label: `${worked.value}${unit}`, value: `fill:total:${draft.id}:${worked.value}` };
  return {
    zh: `计划里这一项按“${unit}”算，按人口折算是${worked.value}${unit}，对吗？`,
    en: `The plan counts this in “${unit}”; by the population that is ${worked.value}${unit}. Right?`,
    choices: [choice, skip],
  };
}

const STATUSES = [
  ['on_track', '正常推进', 'On track'],
  ['at_risk', '有困难', 'Difficulties'],
  ['blocked', '推不动了', 'Blocked'],
  ['done', '已完成', 'Done'],
] as const;

function askForStatus(draft: Draft, { language }: PlannedSituation): AskedQuestion {
  return {
    zh: '目前情况？',
    en: 'How does it stand?',
    choices: STATUSES.map(([status, zh, en]) => ({
      label: inLanguage(language, zh, en),
      value: `fill:status:${draft.id}:${status}`,
    })),
  };
}

/** The entry that the question is about. */
export function findOpenEntry(draft: Draft, ask: Ask): ReadingEntry | undefined {
  return draft.entries.find((entry) => lacks(ask, entry)) ?? draft.entries[0];
}

function lacks(ask: Ask, { metric, value, value_kind, blocker }: ReadingEntry): boolean {
  if (ask === 'total') return value_kind === 'increment';
  if (ask === 'blocker') return blocker === null;
  if (ask === 'metric') return metric === null;
  return value === null && metric !== null;
}
