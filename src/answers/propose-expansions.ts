import type { Register } from '../domain/plan.ts';
import { foldText, hasChinese } from './fold-text.ts';
import { listSayings } from './lexicon/lexicon.ts';
import { listPairs } from './list-features.ts';

/** What stands in more tasks than this tells none of them. */
const MOST_HOLDERS = 2;
const MOST_FOR_A_TASK = 6;
/** Shorter words of a clause are mostly said beside its matter, unless they stand in the heading or the measures. */
const TELLING_LENGTH = 3;

interface Proposal {
  said: string;
  /** The words of the plan that it stands for; longer ones are narrower. */
  term: string;
  /** 0 where it means that first of all. */
  place: number;
  holders: number[];
}

/**
 * The register with other ways to ask for its tasks, taken from the lexicon: only what leads to one matter of this plan
 * and does not stand in it otherwise. Tasks that have their own already keep them.
 */
export function proposeExpansions(register: Register): Register {
  const proposals = new Map<number, Proposal[]>();
  for (const proposal of listProposals(register)) {
    for (const holder of proposal.holders) proposals.set(holder, [...(proposals.get(holder) ?? []), proposal]);
  }
  const tasks = register.tasks.map((task, number) => {
    const found = proposals.get(number);
    return task.expansions || !found ? task : { ...task, expansions: chooseBest(found) };
  });
  return { ...register, tasks };
}

function chooseBest(proposals: Proposal[]): string[] {
  const ranked = proposals.toSorted((a, b) => a.place - b.place || b.term.length - a.term.length);
  return ranked.slice(0, MOST_FOR_A_TASK).map(({ said }) => said);
}

function listProposals(register: Register): Proposal[] {
  const texts = register.tasks.map(({ title, text }) => foldText(`${title}\n${text}`));
  const heads = foldText(
    register.tasks.map(({ title, targets }) => [title, ...targets.map(({ what }) => what)].join('\n')).join('\n'),
  );
  const tells = (term: string) => term.length >= TELLING_LENGTH || (term.length > 1 && heads.includes(term));
  const whole = texts.join('\n');
  const pairs = new Set(listPairs(whole));
  const mayStand = (words: string) => listPairs(words).every((pair) => pairs.has(pair));
  const isChinese = register.language === 'zh';
  return listSayings()
    .filter(
      ({ said }) => said.length > 1 && hasChinese(said) === isChinese && !(mayStand(said) && whole.includes(said)),
    )
    .flatMap(({ said, terms }) => {
      const standing = terms.filter((term) => mayStand(term) && tells(term));
      const holders = standing.length === 0 ? [] : findHolders(texts, standing);
      const [term] = standing;
      return term !== undefined && holders.length > 0 ? [{ said, term, place: terms.indexOf(term), holders }] : [];
    });
}

/** The tasks that hold one of the terms; none if there are too many. */
function findHolders(texts: readonly string[], terms: readonly string[]): number[] {
  const holders: number[] = [];
  for (let number = 0; number < texts.length; number++) {
    if (!terms.some((term) => texts[number]?.includes(term))) continue;
    holders.push(number);
    if (holders.length > MOST_HOLDERS) return [];
  }
  return holders;
}
