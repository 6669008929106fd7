/** How many requests may be in flight at once: it grows by one in a round of successes, and is halved when the service is overloaded. */
export interface Window {
  readonly most: number;
  readonly size: number;
  /** Failures of requests that were sent before this time count together. */
  readonly halvedAt: number;
}

/** @param most requests that may ever be in flight at once */
export const openWindow = (most: number): Window => ({ most, size: most, halvedAt: 0 });

/** The window after a success. */
export const grown = (window: Window): Window => ({
  ...window,
  size: Math.min(window.most, window.size + 1 / window.size),
});

/**
 * The window after a sign of overload.
 *
 * @param sent when the request was sent
 */
export function halved(window: Window, sent: number, now: number): Window {
  if (sent < window.halvedAt) return window;
  return { ...window, size: Math.max(1, window.size / 2), halvedAt: now };
}

/** Requests that may be in flight now. */
export const slotsOf = ({ size }: Window): number => Math.floor(size);
