import { describe, expect, it } from 'vitest';
import { excessiveAliases, readSpecification } from './index.ts';

const levels = (count: number, item: (name: string) => string) =>
  Array.from({ length: count }, (_, at) => {
    const above = at === 0 ? 'x' : `*a${at - 1}`;
    return item(`&a${at} [${Array.from({ length: 9 }, () => above).join(', ')}]`);
  });
const bomb = (count: number) =>
  levels(count, (text) => text)
    .map((text, at) => `k${at}: ${text}`)
    .join('\n');

describe('aliases', () => {
  it.each([
    ['lists of lists', bomb(9)],
    ['a hundred levels', bomb(100)],
    [
      'merges',
      Array.from(
        { length: 30 },
        (_, at) => `k${at}: &a${at}\n  <<: ${at === 0 ? '{x: 1}' : `[*a${at - 1}, *a${at - 1}]`}`,
      ).join('\n'),
    ],
    [
      'keys',
      Array.from(
        { length: 20 },
        (_, at) => `k${at}: &a${at}\n  ? ${at === 0 ? '[x]' : `[*a${at - 1}, *a${at - 1}, *a${at - 1}]`}\n  : y`,
      ).join('\n'),
    ],
    ['the notation of JSON', `{${bomb(9).split('\n').join(', ')}}`],
    ['names with asterisks', bomb(9).replaceAll(/([&*])a(\d)/g, '$1*a$2')],
    ['one thousand times a thousand', `a: &a [${'x, '.repeat(1000)}]\nb: [${'*a, '.repeat(1000)}]`],
  ])('that stand for too much are found at once: %s', (_, text) => {
    const before = process.cpuUsage();
    expect(excessiveAliases(text)).toMatchObject({
      offset: expect.any(Number),
      reason: expect.stringContaining('100,000'),
    });
    expect(process.cpuUsage(before).user / 1_000_000).toBeLessThan(1);
  });

  it('that contain themselves are found', () => {
    expect(excessiveAliases('a: &a\n  b: *a')?.reason).toContain('contains it');
  });

  it.each([
    ['shared parts', `a: &a {x: 1}\n${Array.from({ length: 2000 }, (_, at) => `k${at}: *a`).join('\n')}`],
    ['a name that is used again', 'a: &a [1]\nb: *a\nc: &a [2]\nd: *a'],
    ['bold words', 'a: rock & *roll*\nb: "&a *a"'],
    ['no aliases', 'a: &a [x]'],
  ])('that people write are none: %s', (_, text) => expect(excessiveAliases(text)).toBeUndefined());

  it('are reported once with their place, and the document is not read further', () => {
    const { specification, diagnostics } = readSpecification(`openapi: 3.0.1\npaths: {}\n${bomb(9)}`, {
      file: 'a.yaml',
    });
    expect(specification).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'specification/aliases', file: 'a.yaml', range: { start: { line: 8 } } },
    ]);
  });
});
