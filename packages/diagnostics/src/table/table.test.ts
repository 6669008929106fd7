import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { textTable, textWidth, truncated, wrapped } from '../index.ts';

const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.lorem());
const linesOf = (text: string) => text.split('\n');

/** The characters of the planes that have some, apart from those of private use; half of a surrogate pair is none. */
const characters = Array.from({ length: 0x40000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xf8ff)
  .map((code) => String.fromCodePoint(code));

describe('the width of a text', () => {
  it('is never less than in a terminal, for each character', () => {
    expect(characters.filter((one) => textWidth(one) < 2 && textWidth(one) < stringWidth(one))).toEqual([]);
  });

  it('is never less than in a terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(textWidth(text)).toBeGreaterThanOrEqual(stringWidth(text));
      }),
    );
  });

  it.each([
    ['orders', 6],
    ['Bücher – …', 10],
    ['注文', 4],
    ['é', 1],
    ['🚀', 2],
  ])('of %s is %d', (text, width) => {
    expect([textWidth(text), stringWidth(text)]).toEqual([width, width]);
  });
});

describe('a text that is too long', () => {
  it('is cut to the width, and otherwise unchanged', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), (text, width) => {
        const cut = truncated(text, width);
        expect(textWidth(cut)).toBeLessThanOrEqual(width);
        if (textWidth(text) <= width) expect(cut).toBe(text);
        else if (width > 0) expect(cut.endsWith('…')).toBe(true);
      }),
    );
  });

  it('is wrapped without losing anything but white space', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrapped(text, width);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
        const bare = (one: string) => one.replaceAll(/[\s\p{Cc}]+/gu, '');
        expect(bare(lines.join(''))).toBe(bare(text));
      }),
    );
  });
});

describe('a table', () => {
  it('fits every width, and contains every word', () => {
    const row = fc.array(anyText, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), fc.integer({ min: 4, max: 120 }), (rows, width) => {
        const table = textTable(rows, { width });
        for (const line of linesOf(table)) expect(textWidth(line)).toBeLessThanOrEqual(width);
        const bare = (one: string) => [...one.replaceAll(/[\s\p{Cc}]+/gu, '')].sort().join('');
        expect(bare(table)).toBe(bare(rows.flat().join('')));
      }),
    );
  });

  it('continues the widest column on the next line', () => {
    expect(
      textTable([['error', 'the file apimkit.yaml cannot be read']], { width: 24, head: ['result', 'reason'] }),
    ).toBe(['result  reason', 'error   the file', '        apimkit.yaml', '        cannot be read'].join('\n'));
  });

  it('is a list of blocks where the columns do not fit', () => {
    expect(textTable([['api:orders', 'r1', 'nothing pending']], { width: 18, head: ['API', 'dev', 'prod'] })).toBe(
      ['api:orders', '  dev: r1', '  prod: nothing', '  pending'].join('\n'),
    );
  });
});
