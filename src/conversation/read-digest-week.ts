import { addDays, type IsoDay, mondayOf } from '../domain/dates.ts';

const DIGEST =
  /^(看一下|看看|发一下|给我)?(?<which>本周|这周|上周|this week'?s )?的?(工作)?(周报|weekly digest|digest)[。?？!！]?$/i;

/** What a digest begins with, asked for by its content: as things are now. */
const ATTENTION =
  /^(?:今天|现在|本周|这周)?(?:有)?(?:什么|哪些)(?:事|事项|任务)?(?:要|需要)(?:我|领导)?(?:过问|关注|协调|出面|拍板|操心)的?(?:事|事项)?[?？。]?$|^(?:要|需要)(?:我|领导)?(?:过问|关注|协调)的(?:有)?(?:什么|哪些)?(?:事|事项)?[?？。]?$|^what needs (?:my attention|me)\b.{0,10}$/iu;

/** The Monday of the week whose digest is asked for: the last whole one, or this one so far; undefined if none is. */
export function readDigestWeek(text: string, today: IsoDay): IsoDay | undefined {
  if (ATTENTION.test(text.trim())) return mondayOf(today);
  const asked = DIGEST.exec(text.trim());
  if (!asked) return undefined;
  const isThisWeek = /本周|这周|this/i.test(asked.groups?.['which'] ?? '');
  return isThisWeek ? mondayOf(today) : addDays(mondayOf(today), -7);
}
