import { round } from '../../domain/numerals.ts';
import type { Target } from '../../domain/plan.ts';
import type { MeasurementKind } from '../../domain/update.ts';
import { fitsQuantity } from './match-task.ts';
import { rateNamed } from './other-measure.ts';
import type { QuantityRole } from './quantity-roles.ts';
import type { Figure } from './read-clause.ts';
import type { Ask, ReadingFlag } from './reading.ts';
import { inUnitOf, isRate } from './units.ts';

/** The value of one target as a message gives it, and what is doubtful about it. */
export interface SettledValue {
  value: number | null;
  kind: MeasurementKind | 'none';
  asks: Ask[];
  flags: ReadingFlag[];
}

const NOTHING: SettledValue = { value: null, kind: 'none', asks: [], flags: [] };
/** A bare number this many times over the target is no figure in the target's unit. */
const OUT_OF_SCALE = 20;

/** Makes one value of all figures said for a target. */
export function settleValue(figures: Figure[], target: Target): SettledValue {
  if (figures.length === 0) return NOTHING;
  if (figures.some(({ quantity }) => quantity.partOf?.isWithin) && !isRate(target))
    return { ...NOTHING, asks: ['value'] };
  const fitting = figures.filter((figure) => fitsQuantity(figure.quantity, target) && isInScale(figure, target));
  if (fitting.length === 0) return shareOf(figures, target) ?? { ...NOTHING, asks: ['unit'], flags: ['unit_mismatch'] };
  if (contradictsShare(fitting, figures, target)) return { ...NOTHING, asks: ['value'] };
  const settled = combine(fitting, target);
  if (settled.value !== null && isImpossible(settled.value, target))
    return { ...NOTHING, asks: ['value'], flags: ['impossible_value'] };
  const flags = [...settled.flags, ...flagsOf(fitting, isRate(target))];
  const asks: Ask[] = fitting.some(({ quantity }) => quantity.isVague) ? ['value'] : [];
  return { ...settled, asks: [...settled.asks, ...asks], flags: [...new Set(flags)] };
}

/** 电梯12台完成80%: the count may be the whole of which the share is done, and then it is no figure of what is done. */
function contradictsShare(fitting: Figure[], figures: Figure[], target: Target): boolean {
  if (isRate(target)) return false;
  return fitting.some(({ clause, quantity: { value } }) =>
    figures.some(
      (figure) =>
        figure.clause === clause &&
        figure.quantity.shape === 'percent' &&
        figure.quantity.value < 100 &&
        rateNamed(figure) === undefined &&
        Math.abs((100 * value) / target.value - figure.quantity.value) > SAME_SHARE,
    ),
  );
}

/** Percentage points within which a count and the share of the target that was said are the same thing. */
export const SAME_SHARE = 2;

const WHOLE_AFTER = /(?:一共|总共|总数|共计?|合计|out of)(?:有|是)?\s*$/;

/** 不合格12个，查处11个: for a rate two counts alike are a whole and its part. Nobody said so, so it is to be confirmed. */
function shareOf([first, second, ...more]: Figure[], target: Target): SettledValue | null {
  if (!isRate(target) || !first || !second || more.length > 0) return null;
  const isPartFirst = WHOLE_AFTER.test(second.clause.slice(0, second.quantity.start));
  const [whole, part] = isPartFirst ? [second, first] : [first, second];
  const [all, some] = [whole.quantity, part.quantity];
  const isAlike = all.shape === 'count' && some.shape === 'count' && all.unit === some.unit && !isApart(part);
  if (!isAlike || all.partOf || some.partOf || all.value < 2 || some.value > all.value) return null;
  const value = round((100 * some.value) / all.value, 1);
  return { value, kind: 'percent', asks: ['confirm'], flags: ['computed_ratio'] };
}

function isApart({ role, quantity }: Figure): boolean {
  return !['plain', 'total'].includes(role) || quantity.isOrdinal || quantity.isApproximate;
}

function isInScale({ quantity }: Figure, target: Target): boolean {
  if (quantity.shape !== 'bare' || target.value <= 0) return true;
  if (isRate(target)) return quantity.value <= 100;
  return target.kind !== 'per_capita' || quantity.value <= OUT_OF_SCALE * target.value;
}

function valueFor({ quantity }: Figure, target: Target): number {
  if (quantity.partOf === null) return quantity.shape === 'count' ? inUnitOf(quantity.value, target) : quantity.value;
  return isRate(target) ? round((100 * quantity.value) / quantity.partOf.value, 1) : quantity.value;
}

function flagsOf(figures: Figure[], isShare: boolean): ReadingFlag[] {
  const flags: ReadingFlag[] = [];
  if (figures.some(({ quantity }) => quantity.isOrdinal)) flags.push('ordinal');
  if (figures.some(({ quantity }) => quantity.isApproximate)) flags.push('approximate');
  if (figures.some(({ quantity }) => quantity.isComputed || (isShare && quantity.partOf !== null)))
    flags.push('computed_ratio');
  return flags;
}

/** Totals win over increments; a total of an earlier time plus what came since is the total now. */
function combine(figures: Figure[], target: Target): SettledValue {
  const roles = figures.map((figure) => ({ value: valueFor(figure, target), role: roleFor(figure, target) }));
  const of = (role: QuantityRole) => roles.filter((one) => one.role === role).map(({ value }) => value);
  const [said, increments, past] = [of('total'), of('increment'), of('past')];
  const totals = said.length > 0 ? said : of('plain');
  // What is left after a fall is not said, and no earlier figure is still true.
  if (totals.length === 0 && of('decrease').length > 0) return { ...NOTHING, asks: ['total'] };
  const gained = increments.reduce((sum, value) => sum + value, 0);
  const totalKind = isRate(target) ? 'percent' : 'total';
  if (totals.length > 0) return askIfNew(agree(totals, totalKind), figures, target);
  const isAdded = figures.some(({ role, clause }) => role === 'increment' && ADDS.test(clause));
  if (past.length > 0 && increments.length > 0 && !isAdded) return { ...NOTHING, asks: ['total', 'value'] };
  if (past.length === 1 && increments.length > 0) {
    return { value: round((past[0] ?? 0) + gained), kind: totalKind, asks: [], flags: ['derived'] };
  }
  if (increments.length > 0)
    return {
      value: round(gained),
      kind: 'increment',
      asks: ['total'],
      flags: increments.length > 1 ? ['derived'] : [],
    };
  return past.length > 0 ? { ...agree(past, totalKind), asks: ['total'] } : { ...NOTHING, asks: ['value'] };
}

/** 上月28批，本月31批 leaves open whether the second figure holds the first. */
const ADDS = /又|再|加|增|多|新|另|添|还|more|another|additional|extra|added|new|plus/i;

/** 新增就业12000人 may be said of the year or of the week. */
function askIfNew(settled: SettledValue, figures: Figure[], target: Target): SettledValue {
  const isUnsure = figures.some((figure) => isNamedGain(figure, target) && !SO_FAR.test(figure.clause));
  return isUnsure && settled.value !== null && !isRate(target) ? { ...settled, asks: ['total'] } : settled;
}

/** 服务300名 counts for a target of people served, though it is work on the way for others. */
function isDoneFor({ clause, quantity }: Figure, { what }: Target): boolean {
  const work = /(\p{Script=Han}{2})[了过]?\s*$/u.exec(clause.slice(0, quantity.start))?.[1];
  return work !== undefined && what.includes(work);
}

const GAIN = /新增|增加|增长|新建|增幅|增速|下降|降低/;
const SO_FAR = /今年|全年|累计|截[至止]|目前|已|一共|共计|so far|this year/i;
const JUST_NOW = /又|再|多|另|[本这上]个?(?:周|月|季度)|[今昨]天|比|较|以来|this (?:week|month)|more/i;

const FALL = /下降|降低|减少|压减|削减|缩短|清退|淘汰|关停|取缔|关闭|退出|reduc|decreas|clos/i;

function roleFor(figure: Figure, target: Target): QuantityRole {
  // 能耗下降3% reaches a target that asks for the fall.
  if (figure.role === 'decrease' && FALL.test(target.what)) return 'plain';
  if (figure.role === 'activity' && !isRate(target) && isDoneFor(figure, target)) return 'plain';
  // 督导99.5 beside other rates is a rate; 督导5 is what was done on the way.
  const { shape, value } = figure.quantity;
  if (figure.role === 'activity' && shape !== 'count' && isRate(target) && value >= target.value / 2) return 'plain';
  return isNamedGain(figure, target) ? 'plain' : figure.role;
}

/** 新增就业12000人 is the state of a target that itself counts what is new, unless it is said to be of this week. */
function isNamedGain({ role, quantity, clause }: Figure, { what }: Target): boolean {
  const before = clause.slice(0, quantity.start);
  const [word] = GAIN.exec(what) ?? [];
  return (
    role === 'increment' &&
    quantity.shape !== 'points' &&
    word !== undefined &&
    before.includes(word) &&
    !JUST_NOW.test(before)
  );
}

function agree(totals: number[], kind: MeasurementKind): SettledValue {
  const different = new Set(totals);
  if (different.size !== 1) return { ...NOTHING, asks: ['value'] };
  return { value: totals[0] ?? null, kind, asks: [], flags: [] };
}

/** Beyond this nobody counts anything here, and a number is no longer kept to its last digit. */
const LARGEST = 1e12;

function isImpossible(value: number, target: Target): boolean {
  if (value < 0 || value > LARGEST) return true;
  if (isRate(target)) return value > 100;
  return /^[家个间所处座户起人名场条项]$/.test(target.unit.trim()) && !Number.isInteger(value);
}
