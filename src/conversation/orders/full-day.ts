import type { Language } from '../../domain/plan.ts';
import { dayInWords, inLanguage } from '../../domain/wording.ts';

/** With its year, since what is put off often ends in the next one: `2024年1月31日`. */
export function fullDayInWords(day: string | null, language: Language): string {
  if (day === null) return '';
  const year = day.slice(0, 4);
  return inLanguage(language, `${year}年${dayInWords(day, language)}`, `${dayInWords(day, language)} ${year}`);
}
