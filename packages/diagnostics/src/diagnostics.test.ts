import { describe, expect, it } from 'vitest';
import { defineMessages, formatDiagnostic, hasErrors, rangeAt } from './index.ts';

const messages = defineMessages('shop', {
  colour: { severity: 'error', message: '{colour} is no colour', help: 'Use {known}' },
  empty: { severity: 'info', message: 'Nothing to sell' },
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

  it('gives a terminal and a build system nothing to obey', () => {
    const found = messages.report('colour', {
      colour: 'x\n::error::y\u001b[2J ##vso[task.complete]',
      known: '\n##[z]',
    });
    expect(formatDiagnostic(found)).toBe(
      'error shop/colour: x ::error::y␛[2J # #vso[task.complete] is no colour\n  Use  # #[z]',
    );
  });

  it('knows errors from the rest', () => {
    const fine = messages.report('empty', {});
    expect(hasErrors([fine])).toBe(false);
    expect(hasErrors([fine, messages.report('colour', { colour: 'x', known: 'y' })])).toBe(true);
  });
});
