/** Time on the wall for all that is tried; `signal` fires when it is up. */
export interface Budget {
  signal: AbortSignal;
  leftMs(): number;
}

/** A budget of its own, or a share of another one that ends with it. */
export function openBudget(ms: number, whole?: Budget): Budget {
  const ends = performance.now() + ms;
  const own = AbortSignal.timeout(Math.max(0, Math.ceil(ms)));
  const leftMs = () => ends - performance.now();
  if (!whole) return { signal: own, leftMs };
  return { signal: AbortSignal.any([own, whole.signal]), leftMs: () => Math.min(leftMs(), whole.leftMs()) };
}

/** The outcome of some work, or a rejection when time is up, even if the work does not heed the signal. */
export async function within<Result>({ signal }: Budget, work: Promise<Result>): Promise<Result> {
  const over = Promise.withResolvers<never>();
  const end = () => over.reject(signal.reason);
  if (signal.aborted) end();
  signal.addEventListener('abort', end, { once: true });
  try {
    return await Promise.race([work, over.promise]);
  } finally {
    signal.removeEventListener('abort', end);
  }
}
