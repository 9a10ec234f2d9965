/** What is stored is what people said and confirmed, and all of it. */
import type { Update } from '../../src/domain/update.ts';
import type { Saying } from './town-life.ts';

/** Compares by who, when, task, measure and value. */
export function findUnspoken({ updates, sayings }: { updates: Update[]; sayings: Saying[] }): string[] {
  const said = sayings.map(({ by, at, task, what, value }) => lineOf(by, at, task, what, value));
  const stored = updates.flatMap(({ by, at, task, measurements }) =>
    measurements.map(({ metric, value }) => lineOf(by, at, task, metric, value)),
  );
  return [
    ...leftOver(stored, said).map((line) => `stored, and not said: ${line}`),
    ...leftOver(said, stored).map((line) => `said and confirmed, and not stored: ${line}`),
  ];
}

function lineOf(by: string, at: Date, task: string, what: string, value: number): string {
  return `${by} ${at.toISOString()} ${task} ${what} ${value}`;
}

/** Each of the others takes away one of the same. */
function leftOver(lines: string[], others: string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
