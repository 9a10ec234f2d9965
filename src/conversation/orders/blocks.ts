import type { Language } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';

export const textBlock = (text: string): Block => ({ type: 'text', text });

/** One sentence in the person's language. */
export const askText = (language: Language, zh: string, en: string): Block[] => [
  textBlock(inLanguage(language, zh, en)),
];
