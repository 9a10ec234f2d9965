import { readFileSync } from 'node:fs';
import { buildTaskIndex } from '../../../src/answers/task-index.ts';
import { readUpdate } from '../../../src/conversation/understand/read-update.ts';
import type { Ask, Reading, ReadingEntry } from '../../../src/conversation/understand/reading.ts';
import { findTask, type Register } from '../../../src/domain/plan.ts';

type WantedEntry = Omit<ReadingEntry, 'note'>;

/** A message with what should be understood; `missing` is what a good assistant asks for next. */
export interface Expectation {
  id: string;
  department: string;
  text: string;
  context?: string[];
  intent: Reading['intent'];
  expect: WantedEntry[];
  missing: Ask[];
}

export interface Figures {
  intent: number;
  taskF1: number;
  value: number;
  asks: number;
  whole: number;
  /** Messages of which something wrong would be booked without a question. */
  silent: string[];
}

export function loadExpectations(path: string | URL): Expectation[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Expectation);
}

const ABOUT_VALUE: Ask[] = ['value', 'total', 'unit', 'metric', 'task'];

/** Reads every message against a register and counts what is right, as shares from 0 to 1. */
export function scoreReadings(messages: Expectation[], register: Register): Figures {
  const view = { register, index: buildTaskIndex(register) };
  const judged = messages.map((message) =>
    judge(message, readUpdate({ ...message, context: message.context ?? [] }, view), register),
  );
  const sum = (pick: (one: (typeof judged)[number]) => number) => judged.reduce((all, one) => all + pick(one), 0);
  const asking = judged.filter(({ asked }) => asked !== null);
  return {
    intent: sum(({ isIntent }) => Number(isIntent)) / judged.length,
    taskF1: (2 * sum(({ hits }) => hits)) / sum(({ read, wanted }) => read + wanted),
    value: sum(({ values }) => values) / sum(({ matched }) => matched),
    asks: asking.filter(({ asked }) => asked).length / asking.length,
    whole: sum(({ isWhole }) => Number(isWhole)) / judged.length,
    silent: judged.filter(({ isSilent }) => isSilent).map(({ id }) => id),
  };
}

function judge(message: Expectation, reading: Reading, register: Register) {
  const free = [...reading.entries];
  const pairs = message.expect.map((want) => {
    const fits = free.filter(({ task }) => task === want.task);
    const got = fits.find((one) => sameMetric(want, one, register)) ?? fits[0];
    if (got) free.splice(free.indexOf(got), 1);
    return { want, got };
  });
  const compared = pairs.flatMap(({ want, got }) => (got ? [compare(want, got, register)] : []));
  const tasks = (entries: { task: string }[]) => [...new Set(entries.map(({ task }) => task))];
  const [read, wanted] = [tasks(reading.entries), tasks(message.expect)];
  const isStray = read.some((task) => !wanted.includes(task));
  const isFalse = compared.some((one) => one.isStored && !one.isRight) || free.some(({ value }) => value !== null);
  const asksFor = (asks: Ask[]) => asks.some((ask) => reading.asks.includes(ask));
  const asked = message.missing.length > 0 ? asksFor(message.missing) : null;
  const isIntent = reading.intent === message.intent;
  const isComplete = compared.length === message.expect.length && free.length === 0;
  return {
    id: `${message.id} ${message.text}`,
    isIntent,
    asked,
    hits: read.filter((task) => wanted.includes(task)).length,
    read: read.length,
    wanted: wanted.length,
    matched: compared.length,
    values: compared.filter(({ isValue }) => isValue).length,
    isSilent: (isStray && !asksFor(['task'])) || (isFalse && !asksFor(ABOUT_VALUE)),
    isWhole:
      isIntent && isComplete && asked !== false && compared.every(({ isRight, isStatus }) => isRight && isStatus),
  };
}

function compare(want: WantedEntry, got: ReadingEntry, register: Register) {
  const isValue =
    want.value === null ? got.value === null : got.value !== null && Math.abs(want.value - got.value) < 0.06;
  return {
    isValue,
    isStored: got.value !== null,
    isRight: isValue && want.value_kind === got.value_kind && sameMetric(want, got, register),
    isStatus: want.status === got.status,
  };
}

/** A metric is right if both names lead to the same target; names that lead to none are free text. */
function sameMetric(want: WantedEntry, got: ReadingEntry, register: Register): boolean {
  const targets = findTask(register, want.task)?.targets ?? [];
  const meant =
    want.metric === null
      ? undefined
      : targets.toSorted((a, b) => likeness(want.metric, b.what) - likeness(want.metric, a.what))[0];
  const isTarget = meant !== undefined && likeness(want.metric, meant.what) >= 0.4;
  const said = targets.find(({ what }) => what === got.metric);
  return isTarget ? said === meant : said === undefined;
}

function likeness(wanted: string | null, name: string): number {
  const pairs = [...(wanted ?? '')].slice(1).map((char, at) => `${[...(wanted ?? '')][at]}${char}`);
  return pairs.filter((pair) => name.includes(pair)).length / Math.max(1, pairs.length);
}
