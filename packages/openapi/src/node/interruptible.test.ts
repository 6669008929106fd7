import { expect, it } from 'vitest';
import { interruptible } from './interruptible.ts';

const endless = () => /^(a|a)*$/.test(`${'a'.repeat(60)}!`);

it('gives the result of work, also when that is nothing', () => {
  expect(interruptible(60_000, () => [1])).toEqual({ value: [1] });
  expect(interruptible(60_000, () => undefined)).toEqual({ value: undefined });
});

it('stops work that does not terminate, and runs other work after that', () => {
  expect(interruptible(200, endless)).toBeUndefined();
  expect(interruptible(60_000, () => 2)).toEqual({ value: 2 });
});

it('stops work inside of other work with it', () => {
  let isPast = false;
  const both = () => {
    interruptible(60_000, endless);
    isPast = true;
  };
  expect(interruptible(200, both)).toBeUndefined();
  expect(isPast).toBe(false);
});

it('throws what the work throws', () => {
  const error = new RangeError('deep');
  const work = () => {
    throw error;
  };
  expect(() => interruptible(1000, work)).toThrow(error);
});
