import type { MadeEntry } from './make-entry.ts';
import type { ReadingEntry } from './reading.ts';

/** One entry for each target of a task; what is said about a task as a whole goes to its figures, if it has any. */
export function mergeEntries(made: MadeEntry[]): MadeEntry[] {
  const kept = new Map<string, MadeEntry>();
  for (const [at, one] of made.entries()) {
    const { task, metric, value } = one.entry;
    const key = `${task} ${metric ?? (value === null ? '' : at)}`;
    const before = kept.get(key);
    kept.set(key, before ? mergeTwo(before, one) : one);
  }
  return foldRemarks([...kept.values()]);
}

/** A total said later in the message stands for the gain said before; two totals that differ are asked about. */
function mergeTwo(first: MadeEntry, second: MadeEntry): MadeEntry {
  const [a, b] = [first.entry, second.entry];
  const words = { blocker: join(a.blocker, b.blocker), note: join(a.note, b.note) };
  const flags = [...first.flags, ...second.flags];
  const keep = (one: MadeEntry, asks = one.asks): MadeEntry => ({
    ...one,
    entry: { ...one.entry, ...words },
    asks,
    flags,
  });
  if (b.value === null)
    return keep({ ...first, entry: { ...a, status: worse(a, b) } }, [
      ...first.asks,
      ...second.asks.filter((ask) => a.value === null || ask !== 'value'),
    ]);
  if (a.value === null || (a.value_kind === 'increment' && b.value_kind !== 'increment')) return keep(second);
  if (a.value === b.value && a.value_kind === b.value_kind) return keep(first);
  if (b.value_kind === 'increment' && a.value_kind !== 'increment') return keep(first, [...first.asks, 'total']);
  const open = { ...a, value: null, value_kind: 'none' } as const;
  return keep({ ...first, entry: open }, [...first.asks, ...second.asks, 'value']);
}

const ORDER = ['blocked', 'at_risk', 'not_started', 'done', 'on_track'] as const;
function worse(a: ReadingEntry, b: ReadingEntry): ReadingEntry['status'] {
  return ORDER.find((status) => status === a.status || status === b.status) ?? null;
}

function foldRemarks(made: MadeEntry[]): MadeEntry[] {
  const isRemark = ({ entry }: MadeEntry) =>
    entry.metric === null && entry.value === null && entry.status !== 'done' && entry.status !== 'not_started';
  const figures = made.filter((one) => !isRemark(one));
  const folded = made.filter((one) => isRemark(one) && figures.some(({ entry }) => entry.task === one.entry.task));
  return made.flatMap((one) => {
    if (folded.includes(one)) return [];
    const remarks = folded.filter(({ entry }) => entry.task === one.entry.task && figures.includes(one));
    return [remarks.reduce(addRemark, one)];
  });
}

/** Trouble with the task is trouble with what is still open of it. */
function addRemark(one: MadeEntry, remark: MadeEntry): MadeEntry {
  const { entry } = one;
  const isOpen = entry.status !== 'done' && remark.entry.blocker !== null;
  return {
    entry: {
      ...entry,
      status: isOpen ? worse(entry, remark.entry) : entry.status,
      blocker: isOpen ? join(entry.blocker, remark.entry.blocker) : entry.blocker,
      note: join(entry.note, remark.entry.note),
    },
    asks: one.asks,
    isShort: one.isShort,
    flags: [...one.flags, ...remark.flags],
  };
}

function join(first: string | null, second: string | null): string | null {
  if (first === null || second === null || first === second) return first ?? second;
  return `${first}；${second}`;
}
