import { describe, expect, it } from 'vitest';
import { remembered } from './remembered.ts';

describe('a function that remembers its results', () => {
  const counting = () => {
    let calls = 0;
    const lengthOf = remembered((text) => {
      calls += 1;
      return text.length;
    });
    return { lengthOf, calls: () => calls };
  };

  it('computes each of them once', () => {
    const { lengthOf, calls } = counting();
    expect(['ab', 'abc', 'ab', ['a', 'b'].join('')].map(lengthOf)).toEqual([2, 3, 2, 2]);
    expect(calls()).toBe(2);
  });

  it('forgets them when the texts become large, and keeps none of a huge one', () => {
    const { lengthOf, calls } = counting();
    const large = (at: number) => `${at}`.padEnd(300_000);
    for (let at = 0; at < 20; at += 1) lengthOf(large(at));
    lengthOf(large(19));
    expect(calls()).toBe(20);
    lengthOf(large(0));
    expect(calls()).toBe(21);
    for (const text of ['x'.repeat(500_000), 'x'.repeat(500_000)]) lengthOf(text);
    expect(calls()).toBe(23);
  });
});
