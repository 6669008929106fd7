/**
 * How many requests may be in flight at once. It starts small and doubles in every round of successes, until the service is
 * overloaded or every response of a round took longer than before. After an overload it is halved, and grows by one in a round.
 */
export interface Window {
  readonly most: number;
  readonly size: number;
  /** Failures of requests that were sent before this time count together. */
  readonly halvedAt: number;
  /** No overload has been seen: the size doubles. */
  readonly isStarting: boolean;
  /** Shortest time to a response so far, in milliseconds. */
  readonly fastest: number;
  /** The responses that are left in this round, and the shortest time to one of it. */
  readonly round: { readonly left: number; readonly fastest: number };
  /** Even the fastest response of the last round waited somewhere: more requests at once would only wait longer. */
  readonly isQueueing: boolean;
}

/** Requests at once that every service accepts. */
const atFirst = 8;

const roundOf = (size: number) => ({ left: Math.floor(size), fastest: Number.POSITIVE_INFINITY });

/** @param most requests that may ever be in flight at once */
export const openWindow = (most: number): Window => ({
  most,
  size: Math.min(most, atFirst),
  halvedAt: 0,
  isStarting: true,
  fastest: Number.POSITIVE_INFINITY,
  round: roundOf(Math.min(most, atFirst)),
  isQueueing: false,
});

/**
 * The window after a success.
 *
 * @param ms time to the response; absent for a request whose duration does not depend on the load
 */
export function grown(window: Window, ms?: number): Window {
  const timed = ms === undefined ? window : withResponse(window, ms);
  if (timed.isQueueing) return timed;
  return { ...timed, size: Math.min(timed.most, timed.size + (timed.isStarting ? 1 : 1 / timed.size)) };
}

function withResponse(window: Window, ms: number): Window {
  const fastest = Math.min(window.fastest, ms);
  const round = { left: window.round.left - 1, fastest: Math.min(window.round.fastest, ms) };
  if (round.left > 0) return { ...window, fastest, round };
  return { ...window, fastest, round: roundOf(window.size), isQueueing: round.fastest > 2 * fastest + 50 };
}

/**
 * The window after a sign of overload.
 *
 * @param sent when the request was sent
 */
export function halved(window: Window, sent: number, now: number): Window {
  if (sent < window.halvedAt) return window;
  return { ...window, size: Math.max(1, window.size / 2), halvedAt: now, isStarting: false };
}

/** Requests that may be in flight now. */
export const slotsOf = ({ size }: Window): number => Math.floor(size);
