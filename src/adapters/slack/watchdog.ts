/** Calls `bark` once if `stop` does not follow `start` within `patience` ms. */
export function createWatchdog(patience: number, bark: () => void): { start(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  return {
    start() {
      timer ??= setTimeout(bark, patience);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
