import { foldText } from '../../answers/fold-text.ts';
import { stemEnglish } from '../../answers/split-words.ts';
import type { Register, Target, Task } from '../../domain/plan.ts';

/** Pairs of neighbouring symbols, words in letters, and pairs with a gap, as abbreviations leave one (站 of 服务站). */
export interface Grams {
  close: Set<string>;
  apart: Set<string>;
}

/** A task and its targets, ready to be matched. */
export interface TaskDocument {
  task: Task;
  grams: Grams;
  /** Pairs of the item's heading, which all its clauses share. */
  heading: Set<string>;
  /** The clause without blanks, to recognise numbers that are part of its wording. */
  wording: string;
  /** `around` are the pairs of the sentence that sets the target. */
  targets: { target: Target; grams: Grams; around: ReadonlySet<string> }[];
}

export interface TaskDocuments {
  all: TaskDocument[];
  /** 0 to 1: how much it tells that a task has this pair. */
  rarityOf: (gram: string) => number;
}

const GAP = 7;
const WIDE_GAP = 4;

/** The symbols of a text in runs: Chinese characters one by one, words in letters and digits stemmed and whole. */
export function symbolRuns(text: string): string[][] {
  return [
    ...foldText(text)
      .replace(/["“”'「」《》]/g, '')
      .matchAll(/[\p{Script=Han}a-z0-9]+/gu),
  ].map(([run]) =>
    [...run.matchAll(/\p{Script=Han}|[a-z0-9]+/gu)].map(([symbol]) =>
      /^[a-z]{3,}$/.test(symbol) ? stemEnglish(symbol) : symbol,
    ),
  );
}

function gramsOf(texts: string[], gap: number): Grams {
  const grams: Grams = { close: new Set(), apart: new Set() };
  for (const run of texts.flatMap(symbolRuns)) {
    run.forEach((symbol, at) => {
      grams.close.add(symbol);
      for (let next = at + 1; next < Math.min(run.length, at + gap); next++) {
        grams[next === at + 1 ? 'close' : 'apart'].add(`${symbol}${run[next]}`);
      }
    });
  }
  return grams;
}

const known = new WeakMap<Register, TaskDocuments>();

/** Reads a register once; the result does not follow later changes. */
export function documentsOf(register: Register): TaskDocuments {
  const ready = known.get(register);
  if (ready) return ready;
  const all = register.tasks.map((task) => ({
    task,
    grams: gramsOf([task.text, ...task.targets.map(({ what }) => what), ...(task.expansions ?? [])], WIDE_GAP),
    heading: gramsOf([task.title], WIDE_GAP).close,
    wording: foldText(task.text + task.targets.map(({ what }) => what).join('。')).replace(/\s/g, ''),
    targets: task.targets.map((target) => ({
      target,
      grams: gramsOf(namesOf(target, task), GAP),
      around: gramsOf([sentenceOf(target, task)], WIDE_GAP).close,
    })),
  }));
  const documents = { all, rarityOf: rarityIn(all) };
  known.set(register, documents);
  return documents;
}

/** The sentence of the clause that holds the target's quotation; '' if none does. */
function sentenceOf({ quote }: Target, { text }: Task): string {
  const bare = (words: string) => words.replace(/\s|\*\*/g, '');
  return (
    bare(text)
      .split(/[。;；]/)
      .find((sentence) => sentence.includes(bare(quote))) ?? ''
  );
}

/** A quotation that several targets share names none of them. */
function namesOf(target: Target, { targets }: Task): string[] {
  const isShared = targets.some((other) => other !== target && other.quote === target.quote);
  return isShared ? [target.what] : [target.what, target.quote];
}

function rarityIn(all: TaskDocument[]): (gram: string) => number {
  const counts = new Map<string, number>();
  for (const { grams, heading, targets } of all) {
    const held = new Set([...grams.close, ...heading, ...targets.flatMap((one) => [...one.grams.apart])]);
    for (const gram of held) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  const most = Math.log(1 + Math.max(all.length, 2));
  return (gram) => Math.log(1 + Math.max(all.length, 2) / (counts.get(gram) ?? 1)) / most;
}
