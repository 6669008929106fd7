import { describe, expect, it } from 'vitest';
import { grown, halved, openWindow, slotsOf, type Window } from './window.ts';

/** The window after as many responses as it has slots, all after the same time. */
function round(window: Window, ms: number): Window {
  let after = window;
  for (let count = slotsOf(window); count > 0; count -= 1) after = grown(after, ms);
  return after;
}

describe('the window of requests at once', () => {
  it('starts with eight, doubles in a round, and ends at the maximum', () => {
    const sizes = [openWindow(64)];
    for (let count = 0; count < 4; count += 1) sizes.push(round(sizes.at(-1) ?? openWindow(1), 50));
    expect(sizes.map(slotsOf)).toEqual([8, 16, 32, 64, 64]);
    expect(slotsOf(openWindow(3))).toBe(3);
  });

  it('stops growing while every response of a round takes longer than before', () => {
    const fast = round(openWindow(64), 50);
    let slow = fast;
    for (let count = 0; count < 3; count += 1) slow = round(slow, 500);
    expect(slotsOf(slow)).toBeLessThan(64);
    expect(slotsOf(round(slow, 500))).toBe(slotsOf(slow));
    expect(slotsOf(round(round(slow, 60), 60))).toBeGreaterThan(slotsOf(slow));
  });

  it('ignores slow requests among fast ones', () => {
    let window = openWindow(64);
    for (let count = 0; count < 200; count += 1) window = grown(window, count % 4 === 0 ? 50 : 3000);
    expect(slotsOf(window)).toBe(64);
  });

  it('is halved by an overload, and grows by one in a round after that', () => {
    const after = halved(round(openWindow(64), 50), 5, 10);
    expect(slotsOf(after)).toBe(8);
    expect(slotsOf(halved(after, 9, 11))).toBe(8);
    expect(slotsOf(round(after, 50))).toBe(8);
    expect(slotsOf(round(round(after, 50), 50))).toBe(9);
    expect(slotsOf(halved(halved(halved(halved(after, 11, 12), 13, 14), 15, 16), 17, 18))).toBe(1);
  });
});
