import type { Language } from '../domain/plan.ts';

/** The language of a message; one without words (58, 7) keeps the language spoken before. */
export function languageOf(text: string, before: Language): Language {
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  return /[a-z]{2,}/i.test(text) ? 'en' : before;
}
