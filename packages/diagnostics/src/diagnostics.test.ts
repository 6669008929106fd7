import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineMessages, formatDiagnostic, hasErrors, positionAt, rangeAt } from './index.ts';

const messages = defineMessages('shop', {
  colour: { severity: 'error', message: '{colour} is no colour', help: 'Use {known}' },
  empty: { severity: 'info', message: 'Nothing to sell' },
});

describe('positions', () => {
  it.each([
    ['a\nbc', 3, { line: 2, column: 2 }],
    ['a\r\nbc', 3, { line: 2, column: 1 }],
    ['a\rb', 2, { line: 2, column: 1 }],
    ['', 5, { line: 1, column: 1 }],
    ['abc', -1, { line: 1, column: 1 }],
  ])('%j at %i', (text, offset, expected) => expect(positionAt(text, offset)).toEqual(expected));

  it('finds the offset again by walking the lines', () => {
    const lines = fc.array(fc.string({ unit: fc.constantFrom('a', 'é', ' ') }), { minLength: 1 });
    fc.assert(
      fc.property(lines, fc.nat(), (parts, seed) => {
        const text = parts.join('\n');
        const offset = seed % (text.length + 1);
        const { line, column } = positionAt(text, offset);
        const before = parts.slice(0, line - 1).reduce((sum, part) => sum + part.length + 1, 0);
        expect(before + column - 1).toBe(offset);
      }),
    );
  });

  it('never ends before it starts', () => {
    const { start, end } = rangeAt('abc', 2, 1);
    expect(end).toEqual(start);
  });
});

describe('messages', () => {
  it('fill their holes and carry the place', () => {
    const found = messages.report(
      'colour',
      { colour: 'purpel', known: 'red' },
      { file: 'a.yaml', range: rangeAt('x', 0) },
    );
    expect(found).toMatchObject({
      code: 'shop/colour',
      message: 'purpel is no colour',
      help: 'Use red',
      file: 'a.yaml',
    });
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it('refuse an unknown code and name the known ones', () => {
    const untyped = messages.report as (code: string, values: object) => unknown;
    expect(() => untyped('color', {})).toThrow(/colour, empty/);
  });
});

describe('formatting', () => {
  it('gives file, line and column, else the resource, else neither', () => {
    const found = messages.report('empty', {});
    expect(formatDiagnostic(found)).toBe('info shop/empty: Nothing to sell');
    expect(formatDiagnostic({ ...found, resource: 'tag:red' })).toBe('tag:red info shop/empty: Nothing to sell');
    expect(formatDiagnostic({ ...found, file: 'a', range: rangeAt('\nx', 1) })).toBe(
      'a:2:1 info shop/empty: Nothing to sell',
    );
    expect(formatDiagnostic({ ...found, help: 'Add a colour' })).toMatch(/\n {2}Add a colour$/);
  });

  it('knows errors from the rest', () => {
    const fine = messages.report('empty', {});
    expect(hasErrors([fine])).toBe(false);
    expect(hasErrors([fine, messages.report('colour', { colour: 'x', known: 'y' })])).toBe(true);
  });
});
