import { nextWorkday } from '../domain/calendar.ts';
import { digestKey, listContacts } from '../domain/check-in.ts';
import { addDays, dayOf, type IsoDay, instantAt, isoWeek, localTime, mondayOf } from '../domain/dates.ts';
import type { DigestAudience } from '../domain/digest-audience.ts';
import type { Person } from '../domain/person.ts';
import { dispatchDay, isWithin, lastDayOf } from '../domain/round.ts';
import type { DueDigest, PlanFacts, ScheduleFacts, ScheduleOutline } from './due.ts';

const DAY_MS = 86_400_000;
/** Long holidays push a digest into a later week, not further than this. */
const WEEKS_BACK = 3;

/**
 * The weekly digests of the last week that is due. On a holiday they wait for the next workday, at night for the next
 * working hour; more than 24 hours after their moment they are only written down as skipped.
 */
export function listDueDigests(now: Date, facts: ScheduleFacts): DueDigest[] {
  const last = findLastDigest(now, facts);
  if (!last) return [];
  const isTooLate = now.getTime() - last.at.getTime() > DAY_MS;
  if (!isTooLate && !isDigestTime(now, facts)) return [];
  return listReaders(last.week, facts)
    .map(({ to, audience }) => ({
      kind: 'digest' as const,
      key: keyOf(last.week, audience, to),
      to,
      audience,
      ...last,
    }))
    .filter(({ key }) => !facts.done.has(key))
    .map((due) => ({ ...due, isTooLate }));
}

/** The keys of the digests that may be due. */
export function listDigestKeys(now: Date, facts: ScheduleOutline): string[] {
  const last = findLastDigest(now, facts);
  return last ? listReaders(last.week, facts).map(({ to, audience }) => keyOf(last.week, audience, to)) : [];
}

type Readers = Pick<ScheduleFacts, 'plans' | 'people'>;
type Times = Pick<ScheduleFacts, 'rules' | 'calendar' | 'plans'>;

function keyOf(week: IsoDay, audience: DigestAudience, to: Person): string {
  return digestKey(isoWeek(week), typeof audience === 'string' ? audience : 'department', to.handle);
}

function findLastDigest(now: Date, facts: Times): { week: IsoDay; at: Date } | undefined {
  const { zone, digest } = facts.rules;
  const thisWeek = mondayOf(dayOf(now, zone));
  for (let back = 1; back <= WEEKS_BACK; back++) {
    const week = addDays(thisWeek, -7 * back);
    const day = nextWorkday(facts.calendar, addDays(week, 6 + digest.weekday));
    const at = instantAt(day, digest.at, zone);
    if (at <= now) return hasDigest(week, facts) ? { week, at } : undefined;
  }
  return undefined;
}

/** A digest is about a week of a plan: after its dispatch, and not long after its year. */
function hasDigest(week: IsoDay, { plans }: Times): boolean {
  return plans.some((facts) => {
    const from = dispatchDay(facts) ?? facts.period.from;
    return addDays(week, 6) >= from && week <= lastDayOf(facts.period);
  });
}

/** Working hours, widened where the office has set an earlier or later hour for the digest on purpose. */
function isDigestTime(now: Date, { rules, calendar }: Times): boolean {
  const { day, ...time } = localTime(now, rules.zone);
  const from = rules.digest.at < rules.checkIn.from ? rules.digest.at : rules.checkIn.from;
  const until = rules.digest.at >= rules.checkIn.until ? '24:00' : rules.checkIn.until;
  return calendar.isWorkday(day) && isWithin(time, from, until);
}

function listReaders(week: IsoDay, { plans, people }: Readers): { to: Person; audience: DigestAudience }[] {
  const readers = people
    .filter((person) => person.reachable)
    .flatMap((to) => (to.role === 'leader' || to.role === 'office' ? [{ to, audience: to.role }] : []));
  const owners = new Set(
    plans
      .filter((plan) => isKnownIn(week, plan))
      .flatMap(({ plan, held }) =>
        plan.register.tasks.flatMap((task) =>
          task.owners.flatMap(({ department }) => (held?.has(department) ? [] : department)),
        ),
      ),
  );
  const contacts = [...owners].flatMap((name) =>
    listContacts(people, name)
      .filter(({ role }) => role !== 'office')
      .map((to) => ({ to, audience: { department: name } })),
  );
  return [...readers, ...contacts];
}

/** A department has heard of a plan by the end of a week; before that a digest would be its first word of it. */
const isKnownIn = (week: IsoDay, { sentOut }: PlanFacts) => !sentOut || addDays(week, 6) >= sentOut;
