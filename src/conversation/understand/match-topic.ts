import { foldText } from '../../answers/fold-text.ts';
import { readConcepts } from '../../answers/read-concepts.ts';
import type { Target } from '../../domain/plan.ts';
import { type Grams, symbolRuns, type TaskDocument, type TaskDocuments } from './task-documents.ts';

/** How well words fit a task: `mass` is the weight of what they share, `coverage` the share of the words that it has. */
export interface Fit {
  mass: number;
  coverage: number;
}
export interface TaskFit extends Fit {
  document: TaskDocument;
  /** Each target with the mass that its own name shares with the words, best first. */
  targets: TargetFit[];
}

export interface TargetFit {
  target: Target;
  mass: number;
  /** Which pieces of the words its name holds. */
  pieces: ReadonlySet<number>;
}

/** One symbol of the words, or one English word with its meanings. */
interface Piece {
  /** Pairs that this piece stands in, and itself if it is a word in letters. */
  grams: string[];
  /** Other words for it: lists of grams that must all be there, with how surely. */
  meanings: { grams: string[]; weight: number }[];
  size: number;
}

/** Words, cut into what can be looked up. */
export interface Topic {
  words: string;
  pieces: Piece[];
}

const UNKNOWN_ENGLISH = 0.4;
const ENGLISH_STOP =
  /^(?:the|a|an|of|to|for|in|on|at|by|with|from|and|or|is|are|was|were|be|been|has|have|had|we|our|us|i|it|its|this|that|these|those|so|far|now|still|as|per|up|all|one|more|new|done|yet|not|no|week|month|far|total|since|today|about|around|only|just|there|here|they|them|their|will|would|can|could|please|need|help|running|planned|plan|progress|report|update|status|going|well|track|finish|complet|publish|reach|thing|item|task|percent|people|thousand|monday|tuesday|wednesday|thursday|friday|correction|sorry|actually|mean|meant|wrong)$/;

/** Prepares words for `fitTask`. */
export function readTopic(words: string): Topic {
  const pieces: Piece[] = [];
  const meanings = meaningsOf(words);
  for (const run of symbolRuns(words)) {
    run.forEach((symbol, at) => {
      const isLetters = /[a-z0-9]/.test(symbol);
      if (isLetters && ENGLISH_STOP.test(symbol)) return;
      const grams = [run[at - 1] && `${run[at - 1]}${symbol}`, run[at + 1] && `${symbol}${run[at + 1]}`].filter(
        (gram) => gram !== undefined,
      );
      const own = isLetters ? [symbol] : run.length === 1 ? [symbol] : [];
      pieces.push({ grams: [...own, ...grams], meanings: meanings.get(symbol) ?? [], size: isLetters ? 2 : 1 });
    });
  }
  return { words, pieces };
}

/** Symbol → what the lexicon says for a word that the symbol belongs to. */
function meaningsOf(words: string): Map<string, Piece['meanings']> {
  const map = new Map<string, Piece['meanings']>();
  for (const { said, alternatives } of readConcepts(foldText(words))) {
    const meanings = alternatives
      .filter(({ term }) => term !== said)
      .map(({ term, weight }) => ({ grams: closeGrams(term), weight }));
    for (const symbol of new Set(symbolRuns(said).flat())) map.set(symbol, [...(map.get(symbol) ?? []), ...meanings]);
  }
  return map;
}

function closeGrams(term: string): string[] {
  return symbolRuns(term).flatMap((run) =>
    run.length === 1 ? run : run.slice(1).map((symbol, at) => `${run[at]}${symbol}`),
  );
}

/** Compares words with a task and each of its targets. */
export function fitTask(topic: Topic, document: TaskDocument, documents: TaskDocuments): TaskFit {
  const whole = fitGrams(
    topic,
    document.grams,
    documents,
    document.targets.map(({ grams }) => grams),
  );
  const targets = document.targets
    .map(({ target, grams }) => ({ target, ...fitGrams(topic, grams, documents) }))
    .sort((a, b) => b.mass - a.mass);
  return { document, targets, ...whole };
}

function fitGrams(
  topic: Topic,
  grams: Grams,
  { rarityOf }: TaskDocuments,
  names: Grams[] = [grams],
): Fit & { pieces: Set<number> } {
  const shared = new Map<string, number>();
  const pieces = new Set<number>();
  let [covered, size] = [0, 0];
  for (const [at, piece] of topic.pieces.entries()) {
    const hits = [...ownHits(piece, grams, names), ...meaningHits(piece, grams)];
    const isUnknown = piece.size > 1 && piece.meanings.length === 0 && hits.length === 0;
    size += isUnknown ? UNKNOWN_ENGLISH : piece.size;
    if (hits.length > 0) pieces.add(at);
    covered += piece.size * Math.min(1, Math.max(0, ...hits.map(({ strength }) => strength * 1.3)));
    for (const { gram, strength } of hits) shared.set(gram, Math.max(shared.get(gram) ?? 0, strength * rarityOf(gram)));
  }
  const mass = [...shared.values()].reduce((sum, one) => sum + one, 0);
  return { mass, coverage: size === 0 ? 0 : covered / size, pieces };
}

function ownHits(piece: Piece, grams: Grams, names: Grams[]): { gram: string; strength: number }[] {
  return piece.grams.flatMap((gram) => {
    if (grams.close.has(gram)) return [{ gram, strength: gram.length === 1 ? 0.3 : 1 }];
    if (names.some((name) => name.apart.has(gram))) return [{ gram, strength: 0.6 }];
    return grams.apart.has(gram) ? [{ gram, strength: 0.4 }] : [];
  });
}

function meaningHits(piece: Piece, grams: Grams): { gram: string; strength: number }[] {
  const best = piece.meanings
    .filter((meaning) => meaning.grams.length > 0 && meaning.grams.every((gram) => grams.close.has(gram)))
    .sort((a, b) => b.weight - a.weight)[0];
  return best ? best.grams.map((gram) => ({ gram, strength: best.weight })) : [];
}
