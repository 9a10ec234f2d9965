import { dayOf } from '../../domain/dates.ts';
import { summariseLight } from '../../domain/describe-light.ts';
import type { TaskLight } from '../../domain/light.ts';
import type { Matter, MatterKind } from '../../domain/matter.ts';
import { amountInWords, dayInWords, inLanguage, type SourceWords } from '../../domain/wording.ts';
import { describeMatter } from '../dispatch/describe-matter.ts';
import { answerableFor, listDifferences, taskNamed } from '../dispatch/report-words.ts';

/** One item of a meeting: why it is on the agenda, and what is to be talked about. */
export interface AgendaItem {
  title: string;
  points: string[];
  /** Commitments of earlier meetings that are still open; each can be settled. */
  commitments: { id: string; label: string }[];
}

/** What a meeting's agenda is made from. */
export interface AgendaFacts {
  lights: TaskLight[];
  matters: Matter[];
  today: string;
  words: SourceWords;
}

/** The agenda is made of exceptions alone, what was decided last time first; what runs as planned needs no meeting. */
export function composeAgenda(facts: AgendaFacts): AgendaItem[] {
  return [
    lastTime(facts),
    farBehind(facts),
    differences(facts),
    undecided(facts),
    troubles(facts),
    overdue(facts),
  ].filter(({ points }) => points.length > 0);
}

/** What earlier meetings decided and is open, and what became of the last decisions. */
export function lastTime(facts: AgendaFacts): AgendaItem {
  const { matters, words, today } = facts;
  const { language, rules } = words;
  const all = matters.filter(({ kind }) => kind === 'commitment');
  const lastDay = all.map(({ at }) => dayOf(at, rules.zone)).at(-1);
  // What was settled before the last meeting was on an earlier agenda.
  const shown = all.filter(({ outcome, at }) => outcome === null || dayOf(at, rules.zone) === lastDay);
  return {
    title: inLanguage(language, '上次会议议定事项', 'What earlier meetings decided'),
    points: shown.map((matter) => `${matterLine(matter, words)}${stateOf(matter, today, words)}`),
    commitments: shown
      .filter(({ outcome }) => outcome === null)
      .map(({ id, department, text }) => ({ id, label: `${department ?? ''} ${text}`.trim() })),
  };
}

function stateOf({ outcome, answer, details: { until } }: Matter, today: string, { language }: SourceWords): string {
  if (outcome !== null) return inLanguage(language, `——已落实：${answer ?? ''}`, ` — met: ${answer ?? ''}`);
  return until !== undefined && until < today
    ? inLanguage(language, '——已逾期', ' — overdue')
    : inLanguage(language, '——未到期', ' — not due yet');
}

function farBehind({ lights, words }: AgendaFacts): AgendaItem {
  const points = lights
    .filter(({ light }) => light === 'far_behind')
    .map(
      (light) => `${taskNamed(light.task, words)} ${answerableFor(light.task, words)}：${summariseLight(light, words)}`,
    );
  return item(inLanguage(words.language, '严重滞后的任务', 'Tasks far behind'), points);
}

function differences({ lights, words }: AgendaFacts): AgendaItem {
  const { language } = words;
  const points = listDifferences(lights).map(({ light, target: { target, disagreement } }) => {
    const each = disagreement.map(
      ({ source, value, unit }) => `${source.department} ${amountInWords(value, unit || target.unit, language)}`,
    );
    return `${taskNamed(light.task, words)} ${target.what}${inLanguage(language, '：', ': ')}${each.join(inLanguage(language, '、', ', '))}`;
  });
  return item(
    inLanguage(language, '共同负责单位数据不一，需定口径', 'Joint owners differ; which figure holds?'),
    points,
  );
}

function undecided({ matters, words }: AgendaFacts): AgendaItem {
  const points = listOpen(matters, ['dispute', 'extension']).map((matter) => matterLine(matter, words));
  return item(inLanguage(words.language, '待裁定的异议和待批的延期', 'Disputes and requests to be decided'), points);
}

function troubles({ lights, matters, words }: AgendaFacts): AgendaItem {
  const said = lights.flatMap(({ task, progress }) => progress.blockers.map((blocker) => ({ task, blocker })));
  const known = new Set(said.map(({ blocker }) => blocker.source.update));
  const raised = listOpen(matters, ['blocker']).filter(({ details }) => !known.has(details.update ?? ''));
  const points = [
    ...said.map(
      ({ task, blocker }) =>
        `${taskNamed(task, words)} ${blocker.source.department}${inLanguage(words.language, '：', ': ')}${blocker.text}`,
    ),
    ...raised.map((matter) => matterLine(matter, words)),
  ];
  return item(inLanguage(words.language, '需要协调的困难', 'Troubles that need others'), points);
}

function overdue({ matters, today, words }: AgendaFacts): AgendaItem {
  const points = listOpen(matters, ['instruction'])
    .filter(({ details: { until } }) => until !== undefined && until < today)
    .map((matter) => matterLine(matter, words));
  return item(inLanguage(words.language, '逾期未答的批示', 'Instructions that are overdue'), points);
}

const listOpen = (matters: Matter[], kinds: MatterKind[]) =>
  matters.filter(({ kind, outcome }) => kinds.includes(kind) && outcome === null);

function matterLine(matter: Matter, words: SourceWords): string {
  if (matter.kind === 'commitment') {
    const until = matter.details.until;
    const due = until
      ? inLanguage(words.language, `（${dayInWords(until, 'zh')}前）`, ` (by ${dayInWords(until, 'en')})`)
      : '';
    return `${matter.department ?? ''}${inLanguage(words.language, '：', ': ')}${matter.text}${due}`;
  }
  const { head, text } = describeMatter(matter, words);
  return `${head} ${text}`;
}

const item = (title: string, points: string[]): AgendaItem => ({ title, points, commitments: [] });
