/** Lights as people read them, and how many there are of each. */
import type { Light } from '../../src/domain/pace.ts';

const WORDS: [string, Light][] = [
  ['达进度', 'on_pace'],
  ['严重滞后', 'far_behind'],
  ['落后', 'behind'],
  ['未报', 'no_data'],
  ['完成', 'done'],
];

export const LIGHT_WORDS = WORDS.map(([word]) => word);

export function lightNamed(word: string): Light | undefined {
  return WORDS.find(([known]) => known === word)?.[1];
}

/** In the order of a digest's headline. */
const IN_ORDER: readonly Light[] = ['on_pace', 'behind', 'far_behind', 'no_data', 'done'];

export function countOf(stands: { light: Light }[]): number[] {
  return IN_ORDER.map((light) => stands.filter((stand) => stand.light === light).length);
}

/** `落后1、未报51`: the same counts in words; those that do not occur are left out. */
export function readList(text: string): number[] {
  const found = new Map(
    [...text.matchAll(/(达进度|严重滞后|落后|未报|完成)(\d+)/g)].map(([, word, n]) => [word, Number(n)]),
  );
  return IN_ORDER.map((light) => found.get(WORDS.find(([, known]) => known === light)?.[0] ?? '') ?? 0);
}

/** Numbers that stand in a text must be these; one that does not stand there must be none. */
export function readCounts(text: string, numbers: [RegExp, number][]): string[] {
  return numbers.flatMap(([pattern, right]) => {
    const [all, number = '0'] = pattern.exec(text) ?? [];
    return all === undefined || Number(number) === right ? [] : [`should be ${right}: ${all}`];
  });
}
