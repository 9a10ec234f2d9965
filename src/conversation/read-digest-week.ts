import { addDays, type IsoDay, mondayOf } from '../domain/dates.ts';

const DIGEST =
  /^(看一下|看看|发一下|给我)?(?<which>本周|这周|上周|this week'?s )?的?(工作)?(周报|weekly digest|digest)[。?？!！]?$/i;

/** The Monday of the week whose digest is asked for: the last whole one, or this one so far; undefined if none is. */
export function readDigestWeek(text: string, today: IsoDay): IsoDay | undefined {
  const asked = DIGEST.exec(text.trim());
  if (!asked) return undefined;
  const isThisWeek = /本周|这周|this/i.test(asked.groups?.['which'] ?? '');
  return isThisWeek ? mondayOf(today) : addDays(mondayOf(today), -7);
}
