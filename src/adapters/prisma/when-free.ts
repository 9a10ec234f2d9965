import { setTimeout as pause } from 'node:timers/promises';
import { isBusy, isSameRow } from './faults.ts';

/** After this long somebody else does not merely write, but holds the database. */
const PATIENCE_MS = 20_000;

/** Does the work again while another process has the database, at most for 20 seconds. */
export async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  const givesUpAt = performance.now() + PATIENCE_MS;
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const isWorthATry = isBusy(error) || (isSameRow(error) && tries < 5);
      if (!isWorthATry || performance.now() > givesUpAt) throw error;
      await pause(Math.random() * Math.min(10 * tries, 100));
    }
  }
}
