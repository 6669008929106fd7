import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, suggestion } from './index.ts';

describe('a suggestion', () => {
  it.each([
    ['purpel', ['red', 'purple'], 'purple'],
    ['PURPLE', ['red', 'Purple'], 'Purple'],
    ['yellow', ['red', 'purple'], undefined],
    ['x', [], undefined],
    ['', ['a'], 'a'],
  ])('%s of %j is %s', (name, names, expected) => expect(nearest(name, names)).toBe(expected));

  it('is always one of the names, and the name itself if it exists', () => {
    const names = fc.array(fc.string(), { minLength: 1 });
    fc.assert(
      fc.property(names, fc.string(), fc.nat(), (all, name, index) => {
        expect([...all, undefined]).toContain(nearest(name, all));
        const there = all[index % all.length] ?? '';
        expect(nearest(there, all)?.toLowerCase()).toBe(there.toLowerCase());
      }),
    );
  });

  it('is suggested, or else the known names', () => {
    expect(suggestion('purpel', ['red', 'purple'])).toBe('Did you mean purple?');
    expect(suggestion('yellow', ['red', 'blue'])).toBe('Known: red, blue');
    expect(suggestion('yellow', [], 'There is none')).toBe('There is none');
    const many = Array.from({ length: 20 }, (_, index) => `colour-${index}`);
    expect(suggestion('yellow', many)).toMatch(/^Known: colour-0, .*colour-11, …$/);
  });
});
