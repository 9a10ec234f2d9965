import type { Language } from '../domain/plan.ts';

/** The language of a message; one without words (58, 7) keeps the language spoken before. */
export function languageOf(text: string, before: Language): Language {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[a-z]{2,}/gi)?.length ?? 0;
  if (han === 0) return words > 0 ? 'en' : before;
  // A name as it is printed does not make an English sentence Chinese.
  return words >= FEWEST_WORDS && han < words ? 'en' : 'zh';
}

const FEWEST_WORDS = 4;
