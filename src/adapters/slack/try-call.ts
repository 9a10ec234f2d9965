import { type Fault, readFault } from './faults.ts';

export type Call<T> = { ok: true; value: T } | { ok: false; fault: Fault };

const TRIES = 3;
const FIRST_PAUSE = 300;
/** A longer wait is the outbox's business, which lets other messages go first. */
const LONGEST_PAUSE = 5;

interface TryOptions<T> {
  pause(ms: number): Promise<void>;
  /** After a try that ended in doubt: what it did, if it worked after all. */
  find?: (() => Promise<T | undefined>) | undefined;
}

/** Tries a few times, with pauses; a refusal is final. */
export async function tryCall<T>(call: () => Promise<T>, options: TryOptions<T>): Promise<Call<T>> {
  for (let tries = 1; ; tries += 1) {
    try {
      return { ok: true, value: await call() };
    } catch (error) {
      const fault = readFault(error);
      if (tries === TRIES || !isWorthAnotherTry(fault)) return { ok: false, fault };
      await options.pause(fault.retryAfter === undefined ? FIRST_PAUSE * 2 ** (tries - 1) : fault.retryAfter * 1000);
      const settled = await settleDoubt(fault, options);
      if (settled) return settled;
    }
  }
}

function isWorthAnotherTry(fault: Fault): boolean {
  return fault.kind !== 'refused' && (fault.retryAfter ?? 0) <= LONGEST_PAUSE;
}

async function settleDoubt<T>(fault: Fault, { find }: TryOptions<T>): Promise<Call<T> | undefined> {
  if (fault.kind !== 'unknown' || find === undefined) return undefined;
  try {
    const found = await find();
    return found === undefined ? undefined : { ok: true, value: found };
  } catch {
    // Whoever cannot see whether it arrived must not say it again.
    return { ok: false, fault };
  }
}
