import type { Calendar } from '../domain/calendar.ts';
import type { Rules } from '../domain/rules.ts';
import type { Silence } from '../domain/silence.ts';
import type { Store } from '../ports/stores.ts';
import { gatherOutline, readSaid } from './gather-facts.ts';
import { listSilences } from './list-silences.ts';

/** Of whom nothing was heard at an instant, by what was asked and said by then. */
export async function readSilences(
  at: Date,
  store: Store,
  settings: { rules: Rules; calendar: Calendar },
): Promise<Silence[]> {
  const outline = await gatherOutline(at, store, settings);
  if (!outline) return [];
  const facts = await readSaid(at, store, outline);
  const done = new Map([...facts.done].filter(([, thing]) => thing.at <= at));
  return listSilences(at, { ...facts, done });
}
