import { describe, expect, it } from 'vitest';
import { defineMessages, formatDiagnostic, hasErrors, rangeAt } from './index.ts';

const messages = defineMessages('shop', {
  colour: { severity: 'error', message: 'Unknown colour {colour}', help: 'Use {known}' },
  empty: { severity: 'info', message: 'Nothing to sell' },
});

describe('messages', () => {
  it('fill their holes and keep the location', () => {
    const found = messages.report(
      'colour',
      { colour: 'purpel', known: 'red' },
      { file: 'a.yaml', range: rangeAt('x', 0) },
    );
    expect(found).toMatchObject({
      code: 'shop/colour',
      message: 'Unknown colour purpel',
      help: 'Use red',
      file: 'a.yaml',
    });
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it('reject an unknown code and name the known ones', () => {
    const untyped = messages.report as (code: string, values: object) => unknown;
    expect(() => untyped('color', {})).toThrow(/colour, empty/);
  });
});

describe('formatting', () => {
  it('shows file, line and column, else the resource, else neither', () => {
    const found = messages.report('empty', {});
    expect(formatDiagnostic(found)).toBe('info shop/empty: Nothing to sell');
    expect(formatDiagnostic({ ...found, resource: 'tag:red' })).toBe('tag:red info shop/empty: Nothing to sell');
    expect(formatDiagnostic({ ...found, file: 'a', range: rangeAt('\nx', 1) })).toBe(
      'a:2:1 info shop/empty: Nothing to sell',
    );
    expect(formatDiagnostic({ ...found, help: 'Add a colour' })).toMatch(/\n {2}Add a colour$/);
  });

  it('escapes commands of terminals and build systems', () => {
    const found = messages.report('colour', {
      colour: 'x\n::error::y\u001b[2J ##vso[task.complete]',
      known: '\n##[z]',
    });
    expect(formatDiagnostic(found)).toBe(
      'error shop/colour: Unknown colour x ::error::y␛[2J # #vso[task.complete]\n  Use  # #[z]',
    );
  });

  it('distinguishes errors from other findings', () => {
    const fine = messages.report('empty', {});
    expect(hasErrors([fine])).toBe(false);
    expect(hasErrors([fine, messages.report('colour', { colour: 'x', known: 'y' })])).toBe(true);
  });
});
