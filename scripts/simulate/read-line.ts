/**
 * Reads how a task stands from one line or cell as people read it, and compares every number in it with what it should be;
 * a number that is none of those is out of nowhere.
 */
import { dayOf, daysBetween, type IsoDay, isoDay } from '../../src/domain/dates.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Target } from '../../src/domain/plan.ts';
import type { Update } from '../../src/domain/update.ts';
import { readWords } from './read-words.ts';
import { elapsed, type Stand, type StandOfTarget, stateAt, type View } from './recompute.ts';
import { RULES } from './town-platform.ts';

export interface Reading {
  view: View;
  people: Person[];
}

/** What was wrong with a line, and how many figures of it were found in an update of the same value. */
export interface Findings {
  faults: string[];
  sources: number;
}

const SOURCE =
  /（(?:以上\d+项：)?(?<who>[^（）；，：]+?) (?<name>[^（）；， ]+) (?<month>\d+)月(?<day>\d+)日报(?<marks>(?:，[^（），]+)*)）/g;

export interface Source {
  at: number;
  end: number;
  /** Somebody may have said several things about a task on one day. */
  updates: Update[];
  said: string;
}

/** `text` is what follows the name of the task. */
export function readStanding(text: string, stand: Stand, reading: Reading): Findings {
  const sources = listSources(text, stand, reading);
  const faults = sources.flatMap(({ updates, said }) => (updates.length > 0 ? [] : [`no such source: ${said}`]));
  let rest = [...sources]
    .reverse()
    .reduce((left, { at, end }) => left.slice(0, at) + '■'.repeat(end - at) + left.slice(end), text);
  faults.push(...readWords(text, sources));
  let found = 0;
  const strike = (pattern: RegExp, check: (...groups: string[]) => string | false | undefined) => {
    rest = rest.replace(pattern, (all: string, ...groups: string[]) => {
      const problem = check(...groups);
      if (problem) faults.push(`${problem}: ${all}`);
      return '■'.repeat(all.length);
    });
  };
  for (const blocker of stand.held.flatMap((update) => update.blocker ?? []).filter((words) => words !== ''))
    rest = rest.replaceAll(blocker, '■'.repeat(blocker.length));
  for (const of of stand.targets.toSorted((one, other) => other.target.what.length - one.target.what.length)) {
    const at = rest.search(figureOf(of.target));
    if (at < 0) continue;
    const source = sources.find((one) => one.at > at);
    const problem = compare(rest.slice(at), of, source);
    if (problem) faults.push(problem);
    else found += 1;
    const claim = claimAt(rest.slice(at), stand);
    const left = leftOf(claim, of, reading.view.day, faults);
    rest = rest.slice(0, at) + left + rest.slice(at + claim.length);
    rest = readDisagreement(rest, at, of, faults);
  }
  const reported = stand.targets.filter(({ figures }) => figures.length > 0).length;
  strike(
    /(\d+)项指标中(\d+)项未报/,
    (all, missing) =>
      (Number(all) !== stand.targets.length || Number(missing) !== stand.targets.length - reported) && 'wrong count',
  );
  for (const { target } of stand.targets) rest = rest.replaceAll(target.what, '');
  if (/\d/.test(rest)) faults.push(`a figure out of nowhere: ${rest.replaceAll(/■+/g, '…')}`);
  return { faults: faults.map((fault) => `${stand.task.id} ${fault}`), sources: found };
}

/** Up to its source, or to where the next target of the same source begins. */
function claimAt(text: string, { targets }: Stand): string {
  const next = targets.map(({ target }) => text.indexOf(`；${target.what} `)).filter((at) => at > 0);
  return text.slice(0, Math.min(...next, ...[text.indexOf('■')].filter((at) => at > 0), text.length));
}

const plain = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const figureOf = ({ what }: Target) => new RegExp(`${plain(what)} (?:报|只报增量)?\\d`);

export function listSources(text: string, { held }: Stand, { view, people }: Reading): Source[] {
  return [...text.matchAll(SOURCE)].map((match) => {
    const { who, name, month, day, marks = '' } = match.groups ?? {};
    const words = marks.split('，').filter((mark) => mark !== '');
    const updates = held.filter((one) => {
      const saidOn = dayOf(one.at, RULES.zone);
      return (
        one.department === who &&
        people.find(({ handle }) => handle === one.by)?.name === name &&
        `${Number(saidOn.slice(5, 7))}/${Number(saidOn.slice(8))}` === `${month}/${day}` &&
        marksOf(one, saidOn, view).join() === words.join()
      );
    });
    return { at: match.index, end: match.index + match[0].length, updates, said: match[0] };
  });
}

/** What must stand beside a figure that is not of that day, of the office, late, or not looked at. */
function marksOf(update: Update, saidOn: string, view: View): string[] {
  const { asOf, onBehalf, late } = update;
  return [
    ...(asOf === saidOn ? [] : [`截至${Number(asOf.slice(5, 7))}月${Number(asOf.slice(8))}日`]),
    ...(onBehalf ? ['代报'] : []),
    ...(late ? ['补报'] : []),
    stateAt(update, view) === 'reviewed' ? '已审核' : '未审核',
  ];
}

/** Whether the figure is the one that counts, and its source the update that says it. */
function compare(claim: string, of: StandOfTarget, source: Source | undefined): string | undefined {
  const { what } = of.target;
  const value = Number(/\d+(?:\.\d+)?/.exec(claim.slice(what.length))?.[0]);
  const isLoose = claim.slice(what.length).startsWith(' 只报增量');
  const saids = isLoose ? (of.loose ? [of.loose] : []) : of.figures;
  if (saids[0]?.value !== value) return `${what} is ${saids[0]?.value ?? 'not known'}, not ${value}`;
  if (!source) return `${what} ${value} has no source`;
  const isOf = saids.some((one) => one.value === value && source.updates.some(({ id }) => id === one.update.id));
  return isOf ? undefined : `${what} ${value} was not said there: ${source.said}`;
}

/** The numbers beside a figure are arithmetic of it: each is worked out again, and what is none of them is left over. */
function leftOf(claim: string, { target, figures: [figure] }: StandOfTarget, day: IsoDay, faults: string[]): string {
  const value = figure?.value ?? 0;
  const { days, passed } = elapsed(day);
  const isWhole = target.kind === 'count' && Number.isInteger(target.value);
  const round = (number: number) => Number(number.toFixed(isWhole ? 0 : 2));
  const forecast = (value / passed) * days;
  const missing = Math.max(0, target.value - forecast);
  const numbers: [RegExp, number][] = [
    [/\/(\d+(?:\.\d+)?)/, target.value],
    [/按序时应为(\d+(?:\.\d+)?)/, round((target.value * passed) / days)],
    [/约(\d+(?:\.\d+)?)/, round(forecast)],
    [/，缺(\d+(?:\.\d+)?)/, isWhole ? Math.ceil(missing - 1e-9) : round(missing)],
    [/目标[≥≤约]?(\d+(?:\.\d+)?)/, target.value],
    [/保持[≥≤约]?(\d+(?:\.\d+)?)/, target.value],
    [/还差(\d+(?:\.\d+)?)/, Number(Math.abs(target.value - value).toFixed(2))],
  ];
  let left = claim.slice(target.what.length).replace(/^ \D{0,4}\d+(?:\.\d+)?/, '');
  for (const [pattern, right] of numbers) {
    left = left.replace(pattern, (all: string, number: string) => {
      if (Number(number) !== right) faults.push(`${target.what} should be ${right}: ${all}`);
      return '';
    });
  }
  return left.replaceAll('千人', '').padEnd(claim.length, '■');
}

/** Joint owners who differ stand side by side, each with the own figure. */
function readDisagreement(rest: string, from: number, { target, figures }: StandOfTarget, faults: string[]): string {
  const pattern = /；口径不一：([^；]+?)，未相加，按较差的计/;
  const said = pattern.exec(rest.slice(from))?.[1];
  const isTold = new Set(figures.map(({ value }) => value)).size > 1;
  if (said === undefined || !isTold) {
    if (isTold) faults.push(`${target.what}: owners differ, and it is not said`);
    return rest;
  }
  const right = figures.map(({ department, value }) => `${department} ${value}${target.unit}`).toSorted();
  if (said.split('、').toSorted().join() !== right.join())
    faults.push(`${target.what} is ${right.join()}, not ${said}`);
  return rest.slice(0, from) + rest.slice(from).replace(pattern, (all) => '■'.repeat(all.length));
}

/** `还差7批次，余下76天平均每周需0.7批次`: what is asked for follows from the figure. */
export function readNeeds(text: string, stand: Stand, { view }: Reading): string[] {
  const left = daysBetween(view.day, isoDay('2023-12-31'));
  return stand.targets.flatMap(({ target, figures: [figure] }) => {
    const need = new RegExp(
      `${plain(target.what)}还差(\\d+(?:\\.\\d+)?)\\D+?(?:余下(\\d+)天平均每周需(\\d+(?:\\.\\d+)?)|期限已到)`,
    ).exec(text);
    if (!need) return [];
    const gap = Math.abs(target.value - (figure?.value ?? 0));
    const isWhole = target.kind === 'count' && Number.isInteger(target.value);
    const right = Number((isWhole ? Math.ceil(gap - 1e-9) : gap).toFixed(2));
    const perWeek = Math.ceil((gap / (left / 7)) * 10 - 1e-9) / 10;
    const [, missing, days, each] = need;
    const isRight =
      Number(missing) === right && (days === undefined || (Number(days) === left && Number(each) === perWeek));
    return isRight
      ? []
      : [`${stand.task.id} ${target.what} lacks ${right}, ${perWeek} a week for ${left} days: ${need[0]}`];
  });
}
