import type { Due } from './course.ts';
import { dayOf } from './dates.ts';
import type { Language } from './plan.ts';
import { dayInWords, inLanguage, type SourceWords } from './wording.ts';

/** `期限2023年10月31日（文件所定）`, `期限2024年1月31日（延期已批，周敏 10月20日）`. */
export function dueInWords({ day, from, ruling }: Due, words: SourceWords): string {
  const { language } = words;
  const source = from === 'extension' && ruling ? grantedBy(ruling.by, ruling.at, words) : setBy(from, language);
  return inLanguage(
    language,
    `期限${day.slice(0, 4)}年${dayInWords(day, language)}（${source}）`,
    `due ${dayInWords(day, language)} ${day.slice(0, 4)} (${source})`,
  );
}

function grantedBy(by: string, at: Date, { language, rules, nameOf }: SourceWords): string {
  const who = `${nameOf(by)} ${dayInWords(dayOf(at, rules.zone), language)}`;
  return inLanguage(language, `延期已批，${who}`, `extension granted by ${who}`);
}

function setBy(from: Due['from'], language: Language): string {
  return from === 'document'
    ? inLanguage(language, '文件所定', 'set by the document')
    : inLanguage(language, '办公室所定', 'set by the office');
}
