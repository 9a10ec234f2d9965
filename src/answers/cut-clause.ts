import { foldText } from './fold-text.ts';
import { listPhraseFeatures } from './list-features.ts';
import { readConcepts } from './read-concepts.ts';

const LONGEST_QUOTE = 160;

/** The clause's own words; of a long clause the sentences that answer the question, with … for what is left out. */
export function cutClause(text: string, question: string): string {
  const clause = text.replace(/\s+/g, ' ').replaceAll('**', '').trim();
  if (clause.length <= LONGEST_QUOTE) return clause;
  const sentences = clause.match(/[^。；;.!?！？]+(?:[。；;!?！？]|\.(?!\d)|$)|\./gu) ?? [clause];
  const wanted = listWanted(question);
  const weights = sentences.map((sentence) => weigh(sentence, wanted));
  const best = weights.indexOf(Math.max(...weights));
  return grow(sentences, weights, best);
}

function listWanted(question: string): Map<string, number> {
  const wanted = new Map<string, number>();
  for (const concept of readConcepts(foldText(question))) {
    for (const { term, weight } of concept.alternatives) {
      for (const feature of listPhraseFeatures(term)) {
        wanted.set(feature, Math.max(wanted.get(feature) ?? 0, weight * concept.salience));
      }
    }
  }
  return wanted;
}

function weigh(sentence: string, wanted: Map<string, number>): number {
  const folded = foldText(sentence);
  let sum = 0;
  for (const [feature, weight] of wanted) if (folded.includes(feature)) sum += weight;
  return sum;
}

/** Adds the neighbouring sentence that says more, while there is room. */
function grow(sentences: string[], weights: number[], best: number): string {
  let [from, to] = [best, best + 1];
  const length = () => sentences.slice(from, to).join('').length;
  const fits = (index: number) =>
    index >= 0 && index < sentences.length && length() + (sentences[index]?.length ?? 0) <= LONGEST_QUOTE;
  while (fits(from - 1) || fits(to)) {
    const before = fits(from - 1) ? (weights[from - 1] ?? 0) : -1;
    const after = fits(to) ? (weights[to] ?? 0) : -1;
    if (before > after) from--;
    else to++;
  }
  const quote = sentences.slice(from, to).join('').trim();
  return `${from > 0 ? '…' : ''}${quote}${to < sentences.length ? '…' : ''}`;
}
