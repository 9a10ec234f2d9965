import type { Register } from '../domain/plan.ts';
import type { DepartmentMention } from './find-departments.ts';
import { foldText } from './fold-text.ts';
import { isStopWord, listRuns, type Run, stemEnglish } from './split-words.ts';

/** Short forms of the words in titles. */
const SHORT: Record<string, string> = {
  comms: 'communications',
  exec: 'executive',
  dir: 'director',
  mgr: 'manager',
  dept: 'department',
  hr: 'people',
  ceo: 'chief executive officer',
  cfo: 'chief financial officer',
  it: 'information technology',
  vp: 'vice president',
  gm: 'general manager',
  admin: 'administration',
  ops: 'operations',
};
/** Words that say that an office or a group is meant. */
const HEADS =
  'director chair champion officer manager head team group committee council secretary executive coordinator board network registrar lead president'
    .split(' ')
    .map(stemEnglish);

const stemOf = (word: string) => stemEnglish(SHORT[word] ?? word);

/** Owners of an English plan named loosely: `the comms director` for `Director, Communications`, `highways` for `Highways Service`. */
export function findNamedTitles(register: Register, text: string): DepartmentMention[] {
  const short = findShortNames(register, text);
  return short.length > 0 ? short : findTitle(register, text);
}

/** What follows the name of a field in the name of a body. */
const ENDING = /(?:[ ,]+(?:services?|teams?|departments?|offices?|units?|divisions?|ltd|limited|inc))+$/;
const BEFORE_SUBJECT = '(?:do|does|did|is|are|has|have|must|should|can|will) (?:the )?';

/** Names without their ending; a single word names a body only as the subject of a question, or beside another one. */
function findShortNames(register: Register, text: string): DepartmentMention[] {
  const found = register.departments.flatMap(({ name }) => {
    const whole = foldText(name);
    const short = whole.replace(ENDING, '');
    if (short === whole || !/^[a-z][a-z &'-]+$/.test(short)) return [];
    const isPlain = !short.includes(' ');
    const pattern = isPlain
      ? `(?<=\\b${BEFORE_SUBJECT}|\\band )${short}(?= (?:have|has|do|does|lead|own|and)\\b|$|[?,.])`
      : `\\b${short}\\b`;
    const match = new RegExp(pattern).exec(text);
    return match ? [{ department: name, start: match.index, end: match.index + short.length, alias: short }] : [];
  });
  return found.sort((a, b) => a.start - b.start);
}

function findTitle(register: Register, text: string): DepartmentMention[] {
  const windows = listWindows(listRuns(text).filter((run) => !run.isChinese));
  const best = windows
    .map((window) => ({
      window,
      owner: findOwner(
        register,
        window.map(({ text: word }) => stemOf(word)),
      ),
    }))
    .filter(({ owner }) => owner !== undefined)
    .sort((a, b) => b.window.length - a.window.length)[0];
  const [first, last] = [best?.window[0], best?.window.at(-1)];
  if (!best?.owner || !first || !last) return [];
  const end = last.start + last.text.length;
  return [{ department: best.owner, start: first.start, end, alias: text.slice(first.start, end) }];
}

function listWindows(runs: Run[]): Run[][] {
  const windows: Run[][] = [];
  for (let from = 0; from < runs.length; from++) {
    for (let to = from + 1; to <= Math.min(runs.length, from + 8); to++) windows.push(runs.slice(from, to));
  }
  return windows.filter((window) => window.some(({ text }) => HEADS.includes(stemOf(text))) && !startsInFrame(window));
}

const startsInFrame = (window: Run[]) =>
  [window[0], window.at(-1)].some(
    (run) => run !== undefined && isStopWord(run.text) && !HEADS.includes(stemOf(run.text)),
  );

/** The only owner whose title holds all the words; among several, the one with fewest others. */
function findOwner(register: Register, words: string[]): string | undefined {
  const wanted = words.filter((word) => !isStopWord(word) || HEADS.includes(word));
  if (wanted.length === 0) return undefined;
  const holders = register.departments
    .map(({ name }) => ({ name, words: new Set(listRuns(foldText(name)).map((run) => stemOf(run.text))) }))
    .filter((one) => wanted.every((word) => one.words.has(word)))
    .sort((a, b) => a.words.size - b.words.size);
  const [first, second] = holders;
  return first && (!second || first.words.size < second.words.size) ? first.name : undefined;
}
