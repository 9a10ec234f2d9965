/** After so many failures in a row an endpoint is left alone. */
const MOST_FAILURES = 3;
const FIRST_REST_MS = 30_000;
const LONGEST_REST_MS = 600_000;

/** Keeps an endpoint that fails from being asked, and lets one call through now and then to see. */
export interface Breaker {
  /** Whether a call may be made now; after a rest only one, until its outcome is known. */
  mayTry(): boolean;
  succeeded(): void;
  /** Returns whether the endpoint is left alone for long from now on. `restMs`: it said itself for how long. */
  failed(restMs?: number): boolean;
}

/** `ticks` are milliseconds that only go forward. */
export function createBreaker(ticks: () => number): Breaker {
  let failures = 0;
  let restMs = FIRST_REST_MS;
  let restsUntil = 0;
  let isTrying = false;
  return {
    mayTry() {
      if (ticks() < restsUntil || isTrying) return false;
      isTrying = failures >= MOST_FAILURES;
      return true;
    },
    succeeded() {
      failures = 0;
      restMs = FIRST_REST_MS;
      isTrying = false;
    },
    failed(asked = 0) {
      failures++;
      isTrying = false;
      const isOpen = failures >= MOST_FAILURES;
      const rest = Math.min(Math.max(isOpen ? restMs : 0, asked), LONGEST_REST_MS);
      if (isOpen) restMs = Math.min(restMs * 2, LONGEST_REST_MS);
      restsUntil = Math.max(restsUntil, ticks() + rest);
      return rest >= FIRST_REST_MS;
    },
  };
}
