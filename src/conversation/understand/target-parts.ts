import type { Target } from '../../domain/plan.ts';
import { readStatusWords } from './status-words.ts';

/** What a target counts a part of: 小学 of 新建学校（小学）. */
const PART = /（([^（）]+)）$/;
/** Parts that are a stage of the work, not a share of the things. */
const COMPLETED = /^(?:竣工|完工|建成|投用|交付|完成|验收)$/;

const partOf = ({ what }: Target) => PART.exec(what)?.[1];

/** Of targets that fit alike those whose part is said; all of them where none or several are. */
export function keepNamedParts(open: Target[], said: string): Target[] {
  const named = open.filter((target) => {
    const part = partOf(target);
    return part !== undefined && said.includes(part);
  });
  return named.length === 1 ? named : open;
}

/** 两个项目建成了: where the plan counts those that are complete beside all of them, these are meant. */
export function findStage(target: Target, targets: readonly Target[], said: string): Target | undefined {
  if (partOf(target) !== undefined || !readStatusWords(said).isDone) return undefined;
  return targets.find((other) => {
    const part = partOf(other);
    return part !== undefined && COMPLETED.test(part) && other.what.startsWith(target.what);
  });
}
