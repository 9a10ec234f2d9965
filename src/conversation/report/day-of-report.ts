import { daysBetween, type IsoDay, isoDay } from '../../domain/dates.ts';
import { isCurrent } from '../../domain/update.ts';
import { isAskedIn } from '../asked-questions.ts';
import type { OpenCheckIn } from '../state.ts';
import type { PlannedSituation } from '../step.ts';
import type { Reading } from '../understand/reading.ts';
import { readAsOf } from './read-as-of.ts';

/** Later than so many days after the day that was asked for, an answer tells how things are now. */
const LATE_AFTER_DAYS = 15;
/** What tells of the days since then. */
const SINCE =
  /今天|今日|现在|目前|当前|刚|昨天|本周|这周|上周|本月|这个月|today|now\b|currently|yesterday|this week|just\b/iu;

/** What a report may take its day from, if it does not name one. */
interface Before {
  department: string;
  checkIn: OpenCheckIn | null;
}

/** The day for which a report holds: the one it names, that of the figure it puts right, the one asked for, or today. */
export function readDayOfReport(text: string, reading: Reading, before: Before, situation: PlannedSituation): string {
  const { today } = situation;
  return (
    readAsOf(text, today) ??
    dayOfCorrected(reading, before.department, situation) ??
    dayAskedFor(text, reading, before.checkIn, situation) ??
    today
  );
}

/** The day for which an answer to a check-in holds: the one that was asked for, unless it comes late. */
export function dayOfAnswer(asked: string, today: IsoDay): IsoDay {
  const day = isoDay(asked);
  return daysBetween(day, today) > LATE_AFTER_DAYS ? today : day;
}

function dayOfCorrected({ intent, entries }: Reading, department: string, { updates }: PlannedSituation) {
  const [first] = entries;
  if (intent !== 'correction' || !first?.metric) return undefined;
  return updates.findLast(
    (update) =>
      isCurrent(update) &&
      update.department === department &&
      update.task === first.task &&
      update.measurements.some(({ metric }) => metric === first.metric),
  )?.asOf;
}

/** It answers the open check-in if all that it says was asked for; what it adds to a figure, or tells of today, does not. */
function dayAskedFor(
  text: string,
  { entries }: Reading,
  checkIn: OpenCheckIn | null,
  { plan, inForce, today }: PlannedSituation,
): IsoDay | undefined {
  const newest = inForce[0]?.plan.id;
  const isAnswer = entries.every(
    ({ task, value_kind }) => value_kind !== 'increment' && isAskedIn(task, plan.id, checkIn, newest),
  );
  if (!checkIn || entries.length === 0 || !isAnswer || SINCE.test(text)) return undefined;
  const asked = checkIn.questions.find(({ task }) => task === entries[0]?.task)?.asOf ?? checkIn.asOf;
  return dayOfAnswer(asked, today);
}
