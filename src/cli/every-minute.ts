const MINUTE_MS = 60_000;

/**
 * Does something now and then every minute, never twice at a time; a fault is told and does not end it. The function
 * that comes back ends it and resolves when the last run is over.
 */
export function everyMinute(work: () => Promise<void>, onFault: (error: unknown) => void): () => Promise<void> {
  let running: Promise<void> | undefined;
  const run = () => {
    running ??= work()
      .catch(onFault)
      .finally(() => {
        running = undefined;
      });
  };
  run();
  const timer = setInterval(run, MINUTE_MS);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
