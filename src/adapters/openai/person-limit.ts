const HOUR_MS = 3_600_000;

/** Says whether somebody may cause one more call within an hour, and counts it if so; 0 is no limit. */
export function createPersonLimit(perHour: number, ticks: () => number): (handle: string) => boolean {
  const calls = new Map<string, number[]>();
  return (handle) => {
    if (perHour === 0) return true;
    const since = ticks() - HOUR_MS;
    const recent = (calls.get(handle) ?? []).filter((at) => at > since);
    const isAllowed = recent.length < perHour;
    if (isAllowed) recent.push(ticks());
    calls.set(handle, recent);
    return isAllowed;
  };
}
