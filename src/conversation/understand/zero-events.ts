import type { Target } from '../../domain/plan.ts';
import { fitsQuantity } from './match-task.ts';
import type { Figure } from './read-clause.ts';
import type { SettledValue } from './settle-value.ts';

const NONE =
  /清零|归零|零(?:发生|投诉|事故|报告|新增|起|例|反弹|[^,，\d]{0,6}(?:中毒|事件|兴奋剂|舆情|伤亡|火灾))|[没未无](?:有)?(?:再)?(?:发生|出现|出过?|接到|收到|发现|新增)?(?:任何|一[起例])?[^,，]{0,12}(?:投诉|事故|事件|中毒|发生|案例|舆情|问题|隐患|火灾|伤亡|险情|级)|(?<![\d.])0\s*[起例家个件]|(?:投诉|事故|事件|中毒|舆情|兴奋剂|问题)(?:也|都|均|方面)?(?:没有|没|无|为?零|为?0)(?=$|[,，。\s发出])|平安|\b(?:no|zero|0)\s+(?:\w+\s+){0,3}(?:complaints?|incidents?|cases?|accidents?|poisonings?|events?)|none/i;
const STATE = /累计|一共|总共|共计|目前|现有|现在|已有|还有|仍有|尚有|in total|so far/i;

/** What was done is no event of the kind that must not happen. */
const WORK = /完成|建成|改造|改好|培训|检查|开展|覆盖|整治|提升|通过|达标|挂牌|completed|inspected|trained/i;
/** A drill for an accident is none. */
const REHEARSED = /演练|演习|预案|培训|讲座|宣传|宣讲|会商|drill|training/i;
const HAPPENS = /发生|出现|出了|冒出|投诉|事故|事件|中毒|检出|接到|收到|incident|complaint|case/i;

/** Whether a clause names something that is not to happen. */
export function namesEvent(clause: string): boolean {
  return HAPPENS.test(clause) && !isRehearsal(clause);
}

/** Whether a clause speaks of preparing for what must not happen. */
export function isRehearsal(clause: string): boolean {
  return REHEARSED.test(clause);
}

/** Whether a clause says that nothing of the kind happened. */
export function saysNone(clause: string): boolean {
  return NONE.test(clause);
}

/** What a message says about one target. */
interface Said {
  figures: Figure[];
  clauses: string[];
}

/** A target of none at all: every event counts, and only "none" is what the plan wants. */
export function readZero({ figures, clauses }: Said, target: Target): SettledValue {
  const said = clauses.join('，');
  const all = figures.filter(({ quantity }) => ['count', 'bare'].includes(quantity.shape) && quantity.value > 0);
  // 1起中毒，12人送医: how many it struck is not how often it happened.
  const counted = all.filter(({ quantity }) => fitsQuantity(quantity, target));
  if (counted.length === 0 && all.some(({ clause }) => namesEvent(clause)))
    return { value: null, kind: 'none', asks: ['value'], flags: ['zero_target_breached'] };
  const [event] = counted;
  if (!event)
    return NONE.test(said)
      ? { value: 0, kind: 'total', asks: [], flags: [] }
      : { value: null, kind: 'none', asks: ['value'], flags: [] };
  if (REHEARSED.test(event.clause) || (WORK.test(event.clause) && !HAPPENS.test(event.clause)))
    return { value: null, kind: 'none', asks: ['metric', 'value'], flags: [] };
  const { value } = event.quantity;
  if (counted.length > 1 || !Number.isInteger(value))
    return { value: null, kind: 'none', asks: ['value'], flags: ['zero_target_breached'] };
  const isTotal =
    event.role === 'total' || (event.role !== 'increment' && STATE.test(event.clause) && target.op !== '>=');
  return isTotal
    ? { value, kind: 'total', asks: [], flags: ['zero_target_breached'] }
    : { value, kind: 'increment', asks: ['total'], flags: ['zero_target_breached'] };
}
