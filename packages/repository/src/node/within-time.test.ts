import { describe, expect, it } from 'vitest';
import { isOverTime, withinTime } from './within-time.ts';

const caught = (work: () => unknown): unknown => {
  try {
    return withinTime(work);
  } catch (error) {
    return error;
  }
};

describe('work within time', () => {
  it('gives its result, also when that is nothing', () => {
    expect(withinTime(() => [1])).toEqual([1]);
    expect(withinTime(() => undefined)).toBeUndefined();
  });

  it('runs work inside of other work', () => {
    expect(withinTime(() => [withinTime(() => 1), withinTime(() => 2)])).toEqual([1, 2]);
    expect(withinTime(() => [caught(() => withinTime(() => Number.parseInt('x', 10))), withinTime(() => 3)])).toEqual([
      Number.NaN,
      3,
    ]);
  });

  it('runs other work after some that failed', () => {
    caught(() => {
      throw new Error('on purpose');
    });
    expect(withinTime(() => 4)).toBe(4);
  });

  it('throws what the work throws', () => {
    const error = new RangeError('deep');
    expect(
      caught(() => {
        throw error;
      }),
    ).toBe(error);
    expect(isOverTime(error)).toBe(false);
  });

  it('stops a pattern that does not terminate, and reports it', () => {
    const before = process.cpuUsage();
    const error = caught(() => /^(a|a)*$/.test(`${'a'.repeat(60)}!`));
    expect(isOverTime(error)).toBe(true);
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toContain('more than 1 s');
    expect(process.cpuUsage(before).user / 1_000_000).toBeLessThan(8);
  });
});
