import { type Calendar, nextWorkday, workdayAfter } from './calendar.ts';
import { addDays, type IsoDay, instantAt, isoDay, isoWeek, mondayOf } from './dates.ts';
import type { Period } from './period.ts';
import type { Cadence, Rules } from './rules.ts';
import type { Rhythm } from './terms.ts';

/** One round of asking. */
export interface Round {
  /** Named after the time in which it opens: `2023-10`, `2023-W41`, `2023-Q4`, `once`. */
  id: string;
  opens: IsoDay;
  opensAt: Date;
  /** The day from which the next round asks; excluded. */
  ends: IsoDay;
  isBaseline: boolean;
  /** The last day that it asks about; null: that depends on when it asks. */
  asOf: IsoDay | null;
}

/** What the rounds of a plan depend on. */
export interface RoundFacts {
  rules: Rules;
  calendar: Calendar;
  period: Period;
  /** The day of the dispatch; null if the plan has always been in force. */
  inForceFrom: IsoDay | null;
  /** How often these tasks are asked for; absent: as the rules say. */
  rhythm?: Rhythm;
}

/** The rhythm by which tasks are asked for that have none of their own. */
export function usualRhythm({ checkIn }: Rules): Rhythm {
  return { cadence: checkIn.cadence, ...(checkIn.day === null ? {} : { day: checkIn.day }) };
}

const rhythmOf = ({ rules, rhythm }: RoundFacts): Rhythm => rhythm ?? usualRhythm(rules);

/** Fewer workdays than these between two asks and the second (or the late) one is left out. */
const SPACING: Record<Cadence, number> = { weekly: 2, monthly: 5, quarterly: 5, once: 1 };
/** A quarter: what a plan's year leaves open is still followed so long after it. */
const GRACE_DAYS = 91;
/** Holidays can swallow a week, not more than this many units in a row. */
const LOOK_BACK = 4;

/**
 * The round that is open at an instant. The baseline opens on the first workday from the dispatch on, the others on the
 * first workday of their month, week or quarter; the last one asks for the figures at the end of the plan's period.
 */
export function findRound(now: Date, facts: RoundFacts): Round | undefined {
  const { zone } = facts.rules;
  const opened = listRounds(now, facts).filter((round) => round.opensAt <= now);
  const round = opened.at(-1);
  return round && now < instantAt(round.ends, '00:00', zone) ? round : undefined;
}

/** The last day that a round asks about when it asks on `today`: “截至9月30日”. */
export function asOfFor(round: Round, today: IsoDay, facts: RoundFacts): IsoDay {
  const { period } = facts;
  const { cadence } = rhythmOf(facts);
  const lastEnd = addDays(
    unitStart(cadence === 'once' ? 'monthly' : cadence, round.isBaseline ? today : round.opens),
    -1,
  );
  // A baseline is about the state now; only at the beginning of a month does the month's end stand for it.
  const asOf =
    round.asOf ?? (round.isBaseline && today > addDays(lastEnd, BASELINE_DAYS) ? addDays(today, -1) : lastEnd);
  return asOf > period.to ? period.to : asOf;
}
const BASELINE_DAYS = 10;

/** Whether a check-in that could not leave when its round opened is better left to the next round. */
export function isTooLate(round: Round, today: IsoDay, facts: RoundFacts): boolean {
  if (today === round.opens) return false;
  return workdayAfter(facts.calendar, today, SPACING[rhythmOf(facts).cadence]) > round.ends;
}

/** The last day on which anything is sent about a plan. */
export function lastDayOf(period: Period): IsoDay {
  return addDays(period.to, GRACE_DAYS);
}

/** The day of the dispatch, if it can be true: a date after the plan's year is that of a machine replaying an old plan. */
export function dispatchDay({ inForceFrom, period }: Pick<RoundFacts, 'inForceFrom' | 'period'>): IsoDay | null {
  return inForceFrom !== null && inForceFrom <= period.to ? inForceFrom : null;
}

/** The rounds around an instant, oldest first. */
function listRounds(now: Date, facts: RoundFacts): Round[] {
  const { rules, calendar, period } = facts;
  const { at } = rules.checkIn;
  const { cadence, day = 1 } = rhythmOf(facts);
  // A day that was set for a task alone tells its rounds from those of the others.
  const mark = facts.rhythm?.day === undefined || facts.rhythm.day === rules.checkIn.day ? '' : `.${day}`;
  const from = dispatchDay(facts);
  const graceEnd = lastDayOf(period);
  const starts = cadence === 'once' ? [] : unitsAround(isoDay(now.toISOString().slice(0, 10)), cadence);
  const base = cadence === 'once' && from === null ? period.from : from;
  const opensBase = base && nextWorkday(calendar, base);
  const earliest = opensBase && workdayAfter(calendar, opensBase, SPACING[cadence]);
  const regular = starts
    .map((start) => ({ start, on: addDays(start, day - 1) }))
    .map(({ start, on }) => ({ start, on, opens: nextWorkday(calendar, on) }))
    .filter(({ start, opens }) => opens < nextUnit(start, cadence) && isAskable(start, cadence, period))
    .filter(({ opens }) => !earliest || opens >= earliest)
    .map(({ start, on, opens }) => ({
      id: `${unitId(start, cadence)}${mark}`,
      opens,
      isBaseline: false,
      asOf: addDays(on, -1),
      latest: nextUnit(start, cadence),
    }));
  const baseline = opensBase
    ? [
        {
          id: `${unitId(opensBase, cadence)}${mark}`,
          opens: opensBase,
          isBaseline: true,
          asOf: null,
          latest: baselineEnd(opensBase, cadence, graceEnd),
        },
      ]
    : [];
  const all = [...baseline, ...regular].sort((a, b) => a.opens.localeCompare(b.opens));
  return all.map(({ latest, ...round }, i) => ({
    ...round,
    opensAt: instantAt(round.opens, at, rules.zone),
    ends: all[i + 1]?.opens ?? latest,
  }));
}

/** A baseline without a regular round near by stays open for a unit, in which one is always in sight. */
function baselineEnd(opens: IsoDay, cadence: Cadence, graceEnd: IsoDay): IsoDay {
  return cadence === 'once' ? graceEnd : nextUnit(nextUnit(unitStart(cadence, opens), cadence), cadence);
}

/** A round asks about the unit before it, which must have a share in the plan's period. */
function isAskable(start: IsoDay, cadence: Cadence, period: Period): boolean {
  const before = addDays(start, -1);
  return before >= period.from && unitStart(cadence, before) <= period.to;
}

function unitsAround(day: IsoDay, cadence: Cadence): IsoDay[] {
  let start = unitStart(cadence, day);
  for (let back = 0; back < LOOK_BACK; back++) start = unitStart(cadence, addDays(start, -1));
  const starts = [start];
  for (let ahead = 0; ahead < 2 * LOOK_BACK; ahead++) {
    start = nextUnit(start, cadence);
    starts.push(start);
  }
  return starts;
}

function unitStart(cadence: Cadence, day: IsoDay): IsoDay {
  if (cadence === 'weekly') return mondayOf(day);
  const month = Number(day.slice(5, 7));
  const first = cadence === 'quarterly' ? month - ((month - 1) % 3) : month;
  return isoDay(`${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`);
}

function nextUnit(start: IsoDay, cadence: Cadence): IsoDay {
  return cadence === 'weekly'
    ? addDays(start, 7)
    : unitStart(cadence, addDays(start, cadence === 'quarterly' ? 95 : 31));
}

function unitId(day: IsoDay, cadence: Cadence): string {
  if (cadence === 'weekly') return isoWeek(day);
  if (cadence === 'quarterly') return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  return cadence === 'once' ? 'once' : day.slice(0, 7);
}

/** Whether the hour of an instant lies between two wall-clock times, the later one excluded. */
export function isWithin(local: { hour: number; minute: number }, from: string, until: string): boolean {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const now = local.hour * 60 + local.minute;
  return now >= minutes(from) && now < minutes(until);
}
