/**
 * Kills a process that is only played: between any two things that it keeps, nothing of it is done any more.
 *
 * What is covered: the steps that are a transaction of the database each (a message taken in, what it caused kept, a row
 * of the outbox taken, a row settled) happen wholly or not at all; dying before or after each of them is every way in
 * which a process can die as far as the database can tell. What is not covered is the machine itself: half a write to a
 * file, a lock that is left behind. For that `bot-in-a-process.ts` kills real processes.
 */
import type { Store } from '../../src/ports/stores.ts';

export interface Trouble {
  /** How many times the process is killed in the middle of its work; 0 for never. */
  kills: number;
  /** Roughly after how many steps of the database. */
  every: number;
  /** Processes on the database at the same time. */
  instances: number;
}

export class Killed extends Error {}

/** Decides, by a series that is the same in every run, between which two steps of the database a process dies. */
export function createFate({ kills, every }: Trouble) {
  let killed = 0;
  let isCalm = kills === 0;
  let isDead = false;
  let seed = 42;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const perhapsDie = () => {
    // A process that is dead does nothing any more, whoever of its own would still like to.
    if (isDead) throw new Killed('killed');
    if (isCalm || killed >= kills || random() > 1 / every) return;
    killed += 1;
    isDead = true;
    throw new Killed('killed');
  };
  const around =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      perhapsDie();
      const result = await work(...args);
      perhapsDie();
      return result;
    };
  return {
    kills: () => killed,
    calm(is: boolean) {
      isCalm = is || kills === 0;
      isDead = false;
    },
    /** The store of a process that may die before or after it keeps something. */
    haunt: (store: Store): Store => ({
      ...store,
      conversations: {
        ...store.conversations,
        admit: around(store.conversations.admit),
        keep: around(store.conversations.keep),
      },
      outbox: {
        ...store.outbox,
        takeNext: around(store.outbox.takeNext),
        settle: around(store.outbox.settle),
      },
    }),
  };
}
