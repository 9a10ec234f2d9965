import { basename } from 'node:path';
import type { Rules } from '../domain/rules.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/stores.ts';
import { readTime } from './read-time.ts';

/** The time of a chat at the keyboard. In the example it can be moved forward, so that a round or a week can be seen. */
export interface KeyboardClock extends Clock {
  /** Moves to a time as people write it, and does what is due by then; false if that is no later time. */
  moveTo?(time: string): Promise<boolean>;
  /** What is to be done after a move. */
  onMoved(work: () => Promise<void>): void;
}

interface KeyboardTools {
  /** The machine's. */
  clock: Clock;
  example(): { plan: string } | undefined;
  rules(): Pick<Rules, 'zone'>;
}

/** The first Monday on which every round of the bundled plan has begun; its own year, not ours, is where it is at home. */
const EXAMPLE_BEGINS = new Date('2023-10-09T09:00:00+08:00');

/** The machine's clock; while there is nothing but the bundled plan, a clock of the plan's own time that goes on from there. */
export async function openKeyboardClock(store: Store, tools: KeyboardTools): Promise<KeyboardClock> {
  if (!(await isExample(store, tools))) return { now: () => tools.clock.now(), onMoved: () => {} };
  const opened = tools.clock.now().getTime();
  let ahead = ((await store.time.lastSeen()) ?? EXAMPLE_BEGINS).getTime() - opened;
  let afterMove = () => Promise.resolve();
  const now = () => new Date(tools.clock.now().getTime() + ahead);
  return {
    now,
    onMoved(work) {
      afterMove = work;
    },
    async moveTo(time) {
      const wanted = readTime(time, tools.rules().zone);
      if (!wanted || wanted <= now()) return false;
      ahead += wanted.getTime() - now().getTime();
      await afterMove();
      return true;
    },
  };
}

async function isExample(store: Store, tools: KeyboardTools): Promise<boolean> {
  const example = tools.example();
  const plan = await store.plans.findInForce();
  return (
    example !== undefined && plan?.sourceName === basename(example.plan) && (await store.plans.list()).length === 1
  );
}
