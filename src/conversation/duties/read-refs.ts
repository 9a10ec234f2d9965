import { findPlace } from '../../answers/find-places.ts';
import { foldText } from '../../answers/fold-text.ts';
import type { Register } from '../../domain/plan.ts';

const ID = /^\d{1,3}#\d{1,3}/;
/** Not the figure of a report: 2家. */
const NUMBER =
  /^(?:第)?(?<number>\d{1,2})(?![\d#%])(?:条|项|号|\.(?!\d))?(?=$|[\s,，、;；:：和与及跟不由应归属表措是都全签]|and\b|are\b|is\b)/iu;
const RANGE = /^(?:第)?(?<from>\d{1,2})(?:条)?\s*(?:-|~|至|到|to)\s*(?:第)?(?<to>\d{1,2})(?![\d#%])(?:条|项)?/iu;
const BETWEEN = /^(?:[\s,，、;；和与及跟]|and\b|&|numbers?\b|no\.|items?\b)+/iu;

/**
 * The tasks that stand at the beginning of a sentence, and the words after them: ids (`15#1`), places (`第九条第二款`),
 * or numbers of the list that was shown (`3、5-7`). undefined if none stand there, or one is beyond the list.
 */
export function readRefs(
  words: string,
  listed: string[],
  register: Register,
): { tasks: string[]; rest: string } | undefined {
  const tasks: string[] = [];
  let rest = words.trim();
  for (;;) {
    const next = rest.replace(BETWEEN, '');
    const taken = takeRef(next, listed, register);
    if (taken === 'beyond') return undefined;
    if (!taken) break;
    tasks.push(...taken.tasks);
    rest = next.slice(taken.length);
  }
  return tasks.length > 0 ? { tasks: [...new Set(tasks)], rest: rest.trim() } : undefined;
}

function takeRef(
  words: string,
  listed: string[],
  register: Register,
): { tasks: string[]; length: number } | 'beyond' | undefined {
  const [id] = ID.exec(words) ?? [];
  if (id !== undefined) return { tasks: [id], length: id.length };
  const byNumber = takeNumbers(words, listed);
  if (byNumber) return byNumber;
  const place = findPlace(register, foldText(words));
  if (place?.start !== 0 || place.tasks.length === 0) return undefined;
  return { tasks: place.tasks.map((task) => task.id), length: place.end };
}

function takeNumbers(words: string, listed: string[]) {
  if (listed.length === 0) return undefined;
  const range = RANGE.exec(words);
  const single = range ? null : NUMBER.exec(words);
  const match = range ?? single;
  if (!match) return undefined;
  const from = Number(range?.groups?.['from'] ?? single?.groups?.['number']);
  const to = Number(range?.groups?.['to'] ?? from);
  const tasks = listed.slice(from - 1, to);
  return from < 1 || to < from || to > listed.length ? ('beyond' as const) : { tasks, length: match[0].length };
}
