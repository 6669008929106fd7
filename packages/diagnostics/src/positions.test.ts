import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineMap, positionAt, rangeAt } from './index.ts';

const texts = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '\r', '\r\n', '\ud83d\ude00'), maxLength: 40 });

describe('positions', () => {
  it.each([
    ['a\nbc', 3, { line: 2, column: 2 }],
    ['a\r\nbc', 2, { line: 1, column: 3 }],
    ['a\r\nbc', 3, { line: 2, column: 1 }],
    ['a\rb', 2, { line: 2, column: 1 }],
    ['', 5, { line: 1, column: 1 }],
    ['abc', -1, { line: 1, column: 1 }],
  ])('%j at %i', (text, offset, expected) => expect(positionAt(text, offset)).toEqual(expected));

  it('convert to the same offset for every offset of every text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = lineMap(text);
        expect(lines.lines).toBe(text.split(/\r\n|\r|\n/).length);
        for (let offset = 0; offset <= text.length; offset += 1)
          expect(lines.offsetAt(lines.positionAt(offset))).toBe(offset);
      }),
    );
  });

  it('agree with the lines that a reader would count', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'é') }), { minLength: 1 }),
        fc.nat(),
        (parts, seed) => {
          const text = parts.join('\n');
          const offset = seed % (text.length + 1);
          const { line, column } = positionAt(text, offset);
          const before = parts.slice(0, line - 1).reduce((sum, part) => sum + part.length + 1, 0);
          expect(before + column - 1).toBe(offset);
        },
      ),
    );
  });

  it.each([
    [{ line: 1, column: 99 }, 2],
    [{ line: 2, column: 99 }, 5],
    [{ line: 9, column: 1 }, 5],
    [{ line: 0, column: 4 }, 0],
    [{ line: 2, column: -3 }, 3],
  ])('outside of the text: %j is clamped', (position, offset) =>
    expect(lineMap('ab\ncd').offsetAt(position)).toBe(offset),
  );

  it('never end before they start', () => {
    const { start, end } = rangeAt('abc', 2, 1);
    expect(end).toEqual(start);
  });

  it('belong to the given text, not to the previous one', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(40), (one, other, offset) => {
        expect(positionAt(one, offset)).toEqual(lineMap(one).positionAt(offset));
        expect(positionAt(other, offset)).toEqual(lineMap(other).positionAt(offset));
        expect(positionAt(one, offset)).toEqual(lineMap(one).positionAt(offset));
      }),
    );
  });

  it('are looked up without reading the text again', () => {
    // A million look-ups in a text of a million lines: only halving ends within the patience of the suite.
    const text = 'x\n'.repeat(1_000_000);
    let sum = 0;
    for (let offset = 0; offset < text.length; offset += 2) sum += positionAt(text, offset).line;
    expect(sum).toBe((1_000_000 * 1_000_001) / 2);
  });
});
