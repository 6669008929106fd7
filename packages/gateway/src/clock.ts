/** Time as the gateway sees it. */
export interface GatewayClock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Waits. */
  sleep(milliseconds: number): Promise<void>;
}

/** The time of the machine. */
export const systemClock: GatewayClock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/**
 * A clock that moves only when something waits, or when a test moves it: retries, timeouts and limits take no time.
 *
 * @param start milliseconds since 1970
 * @example
 * const clock = simulatedClock(Date.UTC(2026, 0, 1));
 * clock.advance(60_000);
 * clock.now() === Date.UTC(2026, 0, 1, 0, 1); // true
 */
export function simulatedClock(start: number): GatewayClock & { advance(milliseconds: number): void } {
  let now = start;
  const waiting: { readonly until: number; readonly resolve: () => void }[] = [];
  // The earliest continues first, when everything that runs now waits too.
  const next = () => {
    waiting.sort((one, other) => one.until - other.until);
    const first = waiting.shift();
    if (!first) return;
    now = Math.max(now, first.until);
    first.resolve();
  };
  return {
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        waiting.push({ until: now + Math.max(0, milliseconds), resolve });
        setTimeout(next, 0);
      }),
  };
}
