import type { Fit } from '../step.ts';
import type { Reading } from '../understand/reading.ts';

/** How well a reading fits its plan: a number that stands in the words is named; words alone may fit the tasks of several plans. */
export function fitOfReading(text: string, { entries, asks, candidates, flags, intent }: Reading): Fit {
  if (flags.includes('not_in_plan')) return 'nothing';
  if (entries.length === 0) return candidates.length > 0 || intent !== 'update' ? 'likely' : 'nothing';
  const words = text.normalize('NFKC');
  const isNamed = entries.every(({ task }) => words.includes(task));
  return isNamed && !asks.includes('task') ? 'named' : 'likely';
}
