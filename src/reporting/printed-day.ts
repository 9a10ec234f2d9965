import type { Language } from '../domain/plan.ts';
import { inLanguage } from '../domain/wording.ts';

/** A day as documents print it: `2023年10月18日`. */
export function printedDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number);
  const english = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return inLanguage(language, `${year}年${month}月${date}日`, english.format(new Date(`${day}T00:00:00Z`)));
}
