import type { GatewayState } from '../../state/state.ts';

/** What a window that slides contains: how much of each moment counts. */
export interface SlidingWindow {
  readonly used: number;
  /** Milliseconds until something of it no longer counts; 0 if it is empty. */
  readonly left: number;
}

/** The last `length` milliseconds under a key (rate-limit-policy, `renewal-period`). */
export function slidingWindow(state: GatewayState, key: string, now: number, length: number): SlidingWindow {
  const all = state.windows.get(key) ?? [];
  const first = all.findIndex(({ time }) => time > now - length);
  const left = first === -1 ? [] : first === 0 ? all : all.slice(first);
  if (left.length === 0) state.windows.delete(key);
  else state.windows.set(key, left);
  const [oldest] = left;
  return {
    used: left.reduce((sum, { amount }) => sum + amount, 0),
    left: oldest ? oldest.time + length - now : 0,
  };
}

/** Adds to a window. */
export function addToWindow({ windows }: GatewayState, key: string, now: number, amount: number): void {
  const all = windows.get(key) ?? [];
  const last = all.at(-1);
  if (last?.time === now) last.amount += amount;
  else all.push({ time: now, amount });
  windows.set(key, all);
}
