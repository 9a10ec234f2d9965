import { splitNames } from './split-names.ts';
import type { Statement } from './statement.ts';

/** A sentence that gives all items of its part an owner: 以下任务均由区教育局负责。 */
export interface Blanket extends Statement {
  /** 上述, 以上: it speaks of what stands before it. */
  isBackward: boolean;
}

const BLANKET =
  /(以下|下列|下述|本部分|本节|本章|本方案|本清单|上述|以上|前述|未(?:注明|明确|列明|标明)[^。；\n]{0,16}|除[^。；\n]{1,24}外[，,]?)[^。；\n由]{0,20}?(?:均|都|统一|全部)?由([^。；\n：:]{2,200}?(?:负责|牵头|承担|落实|实施)[^。；\n：:]{0,120})(?=[。；\n：:]|$)/g;

/** All such sentences of a document; one in brackets is a statement already. */
export function findBlankets(text: string, statements: readonly Statement[]): Blanket[] {
  return [...text.matchAll(BLANKET)].flatMap((match) => {
    const [all, scope = '', words = ''] = match;
    if (statements.some(({ start, end }) => match.index >= start && match.index < end)) return [];
    if (splitNames(words).length === 0 || !/负责|牵头|承担|落实|实施/.test(words)) return [];
    const end = match.index + all.length + (/[。；：:]/.test(text.charAt(match.index + all.length)) ? 1 : 0);
    const isBackward = /^(?:上述|以上|前述)/.test(scope);
    return [{ start: match.index, end, isBackward, parts: [{ part: 'sentence' as const, text: words }] }];
  });
}
