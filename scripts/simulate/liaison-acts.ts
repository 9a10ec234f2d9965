/** What liaisons do when they are written to, each by temper. */
import { addDays, type IsoDay, weekday } from '../../src/domain/dates.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Temper } from './office-town.ts';
import { confirm, report, type TownLife } from './town-life.ts';

/** After how many messages about one ask somebody of this temper answers. */
const PATIENCE: Record<Temper, number> = { prompt: 1, away: 1, late: 2, slow: 4, silent: 99, lost: 99 };

export async function liaisonSpeaks(
  person: Person,
  temper: Temper,
  day: IsoDay,
  at: Date,
  town: TownLife,
): Promise<void> {
  if (temper === 'away' && weekday(day) === 4 && day.slice(8) <= '07' && at.getUTCHours() === 2) {
    await town.bot.say(person.handle, `我${monthDay(addDays(day, 1))}到${monthDay(addDays(day, 9))}休假`, at);
    await confirm(person.handle, at, town);
    return;
  }
  const asked = town.asked.get(person.handle);
  if (asked && asked.times >= PATIENCE[temper]) await answer(person, at, town);
}

const monthDay = (day: IsoDay) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** Signs if there is something to sign, gives a figure where one is asked for, and says that the rest has not changed. */
export async function answer({ handle }: Person, at: Date, town: TownLife): Promise<void> {
  const asked = town.asked.get(handle);
  if (!asked) return;
  town.asked.delete(handle);
  const { bot } = town;
  const sign = asked.message.options.find(({ label }) => /^(?:全部)?签收/.test(label));
  if (sign) await bot.choose(handle, sign.value, at);
  const open = lastAsk(handle, town) ?? asked.message;
  const question = /^(?:①|1\.)\s*(\S+) (.+?)？（目标[≥=≤]?\s*([\d.]+)([^，（）\d]*)/mu.exec(open.text);
  if (question) {
    town.figures += 1;
    const share = Math.min(0.98, 0.3 + town.figures / 200);
    const [, task = '', what = '', wanted = '', unit = ''] = question;
    const value = unit === '%' ? Math.round(share * Number(wanted)) : Math.max(1, Math.floor(share * Number(wanted)));
    await report({ by: handle, at, task, what, value }, `${what}${value}${unit}`, town);
  }
  const none = lastAsk(handle, town)?.options.find(({ label }) => label === '无变化');
  if (none) await bot.choose(handle, none.value, at);
}

const lastAsk = (handle: string, { bot }: TownLife) =>
  bot.arrived.findLast(({ to, options }) => to === handle && options.some(({ label }) => label === '无变化'));
