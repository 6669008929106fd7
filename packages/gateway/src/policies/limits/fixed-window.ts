import type { Counter, GatewayState } from '../../state/state.ts';

/** A period of a quota. */
export interface Window {
  readonly counter: Counter;
  /** Milliseconds until the next period; infinite if there is none. */
  readonly left: number;
}

/**
 * The counter of the period that contains a moment. Periods have one length and follow each other from a first one (quota-by-key-policy,
 * `renewal-period`); with the length 0, the period never ends.
 *
 * @param first when the first period began; milliseconds, as the rest
 */
export function fixedWindow(state: GatewayState, key: string, now: number, first: number, length: number): Window {
  const start = length === 0 ? first : first + Math.floor((now - first) / length) * length;
  let counter = state.counters.get(key);
  if (!counter || counter.start !== start) {
    counter = { calls: 0, bytes: 0, start };
    state.counters.set(key, counter);
  }
  return { counter, left: length === 0 ? Number.POSITIVE_INFINITY : start + length - now };
}
