import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../host.ts';
import { LimitError, UnsupportedError } from '../exception.ts';
import { Run } from '../run.ts';
import { option } from './node.ts';
import { RegexValue } from './regex.ts';

const run = () => new Run(undefined as never, undefined as never, undefined as never, defaultLimits);
const match = (pattern: string, text: string, options: number = option.None) =>
  new RegexValue(pattern, options).find(run(), text);

describe('RegexValue', () => {
  it('keeps every capture of a group', () => {
    const { groups } = match('(?:(\\w)(\\d))+', 'a1b2');
    expect(groups[1]?.captures.map(({ value }) => value)).toEqual(['a', 'b']);
  });

  it('numbers groups without names first', () => {
    expect(new RegexValue('(?<a>x)(y)(?<b>z)', option.None).names).toEqual(['0', '1', 'a', 'b']);
  });

  it('reads the text backwards inside of a look behind', () => {
    expect(match('(?<=(a+))$', 'aaa').groups[1]?.value).toBe('aaa');
    expect(match('(?<=price:\\s*)\\d+', 'price: 100').value).toBe('100');
  });

  it('counts a turn of a loop that matches nothing', () => {
    expect(match('(a?)*', 'aaaa').groups[1]?.captures).toHaveLength(5);
  });

  it('ends a loop with the turn that matches nothing', () => {
    expect(match('(\\B){1,}', '').groups[1]?.captures).toHaveLength(1);
    expect(match('c?\\d(?<n>\\B){1,}', 'B1Aa').groups[1]?.captures).toHaveLength(1);
  });

  it.each(['(a+)+b', '(a|a)*b', '(?:a*)*b', '(.*)(.*)(.*)(.*)(.*)(.*)b'])(
    'stops %s at the limit of steps',
    (pattern) => {
      expect(() => match(pattern, 'a'.repeat(60))).toThrow(LimitError);
    },
  );

  it.each([
    ['(?(a)b|c)', 'Conditions'],
    ['(?<a-b>c)', 'Balancing groups'],
    ['\\p{IsGreek}', 'IsGreek'],
    ['(a?)+?b', 'lazy loop'],
  ])('names what it does not support in %s', (pattern, name) => {
    expect(() => match(pattern, '')).toThrow(UnsupportedError);
    expect(() => match(pattern, '')).toThrow(name);
  });

  it('does not support RightToLeft', () => {
    expect(() => match('a', 'a', option.RightToLeft)).toThrow('RegexOptions.RightToLeft is not supported');
  });
});
