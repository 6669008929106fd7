import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NetException } from './exception.ts';
import { introSort } from './intro-sort.ts';

/** Numbers below `count`, sorted by what is left of `7 n` in a division. */
function sorted(count: number, divisor: number): string {
  const items = Array.from({ length: count }, (_, index) => index);
  introSort(items, (a, b) => ((a * 7) % divisor) - ((b * 7) % divisor));
  return items.join();
}

describe('introSort', () => {
  it('sorts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ max: 50, min: 0 }), { maxLength: 400 }), (items) => {
        const made = [...items];
        introSort(made, (a, b) => a - b);
        expect(made).toEqual(items.toSorted((a, b) => a - b));
      }),
    );
  });

  it('sorts a part', () => {
    const items = [5, 4, 3, 2, 1];
    introSort(items, (a, b) => a - b, 1, 3);
    expect(items).toEqual([5, 2, 3, 4, 1]);
  });

  it('has the order of .NET for equal items', () => {
    expect(sorted(40, 5)).toBe(
      '0,20,15,30,10,25,35,5,23,8,33,28,13,3,38,18,6,21,1,36,16,26,11,31,34,29,19,14,9,4,24,39,27,22,17,12,32,7,2,37',
    );
  });

  it('ends with a comparison that contradicts itself', () => {
    const items = Array.from({ length: 200 }, (_, index) => index);
    expect(() => introSort(items, () => 1)).not.toThrow(RangeError);
    expect(() => introSort([...items], () => -1)).toThrow(NetException);
  });
});
