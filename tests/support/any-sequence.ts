import fc from 'fast-check';
import { type Rehearsal, rehearse, type Said } from './rehearsal.ts';

/** Somebody presses the button at a place of what Remit said last to them. */
export interface Press {
  who: string;
  press: number;
}

/** Plays sequences of acts, each with a bot and a database of its own, until one breaks what `play` expects. */
export async function playAnySequence<Act>(
  acts: fc.Arbitrary<Act>,
  { runs, ...length }: { runs: number; minLength: number; maxLength: number },
  play: (acts: Act[], rehearsal: Rehearsal) => Promise<void>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, length), async (sequence) => {
      const rehearsal = await rehearse();
      try {
        await play(sequence, rehearsal);
      } finally {
        await rehearsal.close();
      }
    }),
    { numRuns: runs },
  );
}

/** What each person was last offered to choose from. */
export interface Offers {
  hear(said: Said[]): void;
  /** Nothing happens where there is no such button. */
  press(act: Press, rehearsal: Rehearsal): Promise<Said[]>;
}

export function keepOffers(): Offers {
  const last = new Map<string, Said>();
  return {
    hear(said) {
      for (const one of said) if (one.options.length > 0) last.set(one.to, one);
    },
    async press({ who, press }, rehearsal) {
      const value = last.get(who)?.options[press]?.value;
      return value === undefined ? [] : rehearsal.choose(who, value);
    },
  };
}
