import { foldText } from '../../answers/fold-text.ts';
import { GENERIC_WORDS } from '../../answers/lexicon/stop-words.ts';
import { readConcepts } from '../../answers/read-concepts.ts';
import type { Target } from '../../domain/plan.ts';
import { type Grams, symbolRuns, type TaskDocument, type TaskDocuments } from './task-documents.ts';

/** How well words fit a task: `mass` is the weight of what they share, `coverage` the share of the words that it has. */
export interface Fit {
  mass: number;
  coverage: number;
  /** As `coverage`, of the words that tell most. */
  core: number;
}
export interface TaskFit extends Fit {
  document: TaskDocument;
  pieces: ReadonlySet<number>;
  /** Each target with the mass that its own name shares with the words, best first. */
  targets: TargetFit[];
}

export interface TargetFit {
  target: Target;
  mass: number;
  /** Which pieces of the words its name holds. */
  pieces: ReadonlySet<number>;
  /** Its name is said, not only something of that meaning. */
  isLiteral: boolean;
}

/** One symbol of the words, or one English word with its meanings. */
interface Piece {
  /** Pairs that this piece stands in, and itself if it is a word in letters. */
  grams: string[];
  /** Other words for it: lists of grams that must all be there, with how surely. */
  meanings: { grams: string[]; weight: number }[];
  size: number;
  /** 0 to 1: how much it tells; words of every report tell little. */
  salience: number;
}

/** Words, cut into what can be looked up. */
export interface Topic {
  words: string;
  pieces: Piece[];
}

const UNKNOWN_ENGLISH = 0.4;
const GENERIC = 0.35;
/** Of words that stand near, or apart, where they are looked for. */
const WEAK = 0.4;
/** What reports of any task speak of. */
const REPORT_WORDS = new Set(
  '报告 检查 巡查 排查 抽查 走访 督查 合格 合格率 不合格 会议 培训 样品 数量 企业 单位 设备 系统 资金 人员 案件 方案 办法 实际 现场 材料 表格 数字 领导 部门 公司 商户 业主 群众 活动 次数 人次 会 家数 宣传 执法 问题 加强 强化 深化 推动 提升 提高 完善 健全 监管'.split(
    ' ',
  ),
);
const ENGLISH_STOP =
  /^(?:the|a|an|of|to|for|in|on|at|by|with|from|and|or|is|are|was|were|be|been|has|have|had|we|our|us|i|it|its|this|that|these|those|so|far|now|still|as|per|up|all|one|more|new|done|yet|not|no|week|month|far|total|since|today|about|around|only|just|there|here|they|them|their|will|would|can|could|please|need|help|running|planned|plan|progress|report|update|status|going|well|track|finish|complet|publish|reach|thing|item|task|percent|people|thousand|monday|tuesday|wednesday|thursday|friday|correction|sorry|actually|mean|meant|wrong)$/;

/** Prepares words for `fitTask`. */
export function readTopic(words: string): Topic {
  const lexicon = readLexicon(words);
  const pieces = symbolRuns(words).flatMap((run) => run.flatMap((symbol, at) => readPiece(run, symbol, at, lexicon)));
  return { words, pieces };
}

function readPiece(run: string[], symbol: string, at: number, lexicon: Lexicon): Piece[] {
  const isLetters = /[a-z0-9]/.test(symbol);
  if (isLetters && ENGLISH_STOP.test(symbol)) return [];
  const [before, after] = [run[at - 1], run[at + 1]];
  const grams = isLetters || run.length === 1 ? [symbol] : [];
  if (before !== undefined) grams.push(`${before}${symbol}`);
  if (after !== undefined) grams.push(`${symbol}${after}`);
  const { meanings, salience } = lexicon.get(symbol) ?? { meanings: [], salience: GENERIC };
  return [{ grams, meanings, salience, size: isLetters ? 2 : 1 }];
}

/** Symbol → what the lexicon says for the words that it belongs to; frame words are not in it. */
type Lexicon = Map<string, Pick<Piece, 'meanings' | 'salience'>>;

function readLexicon(words: string): Lexicon {
  const lexicon: Lexicon = new Map();
  for (const { said, alternatives } of readConcepts(foldText(words))) {
    const meanings = alternatives
      .filter(({ term }) => term !== said)
      .map(({ term, weight }) => ({ grams: closeGrams(term), weight }));
    const salience = GENERIC_WORDS.has(said) || REPORT_WORDS.has(said) ? GENERIC : 1;
    for (const symbol of new Set(symbolRuns(said).flat())) {
      const known = lexicon.get(symbol);
      lexicon.set(symbol, {
        meanings: [...(known?.meanings ?? []), ...meanings],
        salience: Math.max(known?.salience ?? 0, salience),
      });
    }
  }
  return lexicon;
}

/** Whether all the words are such as every report has. */
export function isGeneric({ pieces }: Topic): boolean {
  return pieces.every(({ salience }) => salience < 1);
}

function closeGrams(term: string): string[] {
  return symbolRuns(term).flatMap((run) =>
    run.length === 1 ? run : run.slice(1).map((symbol, at) => `${run[at]}${symbol}`),
  );
}

/** Compares words with a task and each of its targets. */
export function fitTask(topic: Topic, document: TaskDocument, documents: TaskDocuments): TaskFit {
  const names = document.targets.map(({ grams }) => grams);
  const whole = fitGrams(topic, { grams: document.grams, names, weak: document.heading }, documents);
  const targets = document.targets
    .map(({ target, grams, around }) => ({
      target,
      ...fitGrams(topic, { grams, names: [grams], weak: around }, documents),
    }))
    .sort((a, b) => b.mass - a.mass);
  return { document, targets, ...whole };
}

/** Where words are looked for: `weak` holds what stands near. */
interface Place {
  grams: Grams;
  names: Grams[];
  weak: ReadonlySet<string>;
}

function fitGrams(
  topic: Topic,
  place: Place,
  { rarityOf }: TaskDocuments,
): Fit & Pick<TargetFit, 'pieces' | 'isLiteral'> {
  const shared = new Map<string, number>();
  const pieces = new Set<number>();
  const literal = new Set<number>();
  let [covered, size, core, coreSize] = [0, 0, 0, 0];
  for (const [at, piece] of topic.pieces.entries()) {
    const own = ownHits(piece, place);
    const hits = [...own, ...meaningHits(piece, place)];
    if (own.some(({ strength }) => strength > WEAK)) literal.add(at);
    const isUnknown = piece.size > 1 && piece.meanings.length === 0 && hits.length === 0;
    if (hits.some(({ strength }) => strength > WEAK)) pieces.add(at);
    const weight = (isUnknown ? UNKNOWN_ENGLISH : piece.size) * piece.salience;
    const share = weight * Math.min(1, Math.max(0, ...hits.map(({ strength }) => strength * 1.3)));
    size += weight;
    covered += share;
    if (piece.salience === 1) {
      coreSize += weight;
      core += share;
    }
    for (const { gram, strength } of hits) {
      shared.set(gram, Math.max(shared.get(gram) ?? 0, strength * piece.salience * rarityOf(gram)));
    }
  }
  const mass = [...shared.values()].reduce((sum, one) => sum + one, 0);
  const coverage = size === 0 ? 0 : covered / size;
  return { mass, coverage, core: coreSize === 0 ? coverage : core / coreSize, pieces, isLiteral: literal.size >= 2 };
}

function ownHits(piece: Piece, { grams, names, weak }: Place): { gram: string; strength: number }[] {
  return piece.grams.flatMap((gram) => {
    if (grams.close.has(gram)) return [{ gram, strength: gram.length === 1 ? 0.3 : 1 }];
    if (names.some((name) => name.apart.has(gram))) return [{ gram, strength: 0.6 }];
    return weak.has(gram) || grams.apart.has(gram) ? [{ gram, strength: WEAK }] : [];
  });
}

function meaningHits({ meanings }: Piece, { grams, weak }: Place): { gram: string; strength: number }[] {
  const found = meanings.flatMap(({ grams: wanted, weight }) => {
    const isHere = wanted.every((gram) => grams.close.has(gram));
    const isNear = isHere || wanted.every((gram) => grams.close.has(gram) || weak.has(gram));
    return wanted.length > 0 && isNear ? [{ wanted, strength: isHere ? weight : weight * WEAK }] : [];
  });
  const [best] = found.sort((a, b) => b.strength - a.strength);
  return best ? best.wanted.map((gram) => ({ gram, strength: best.strength })) : [];
}
