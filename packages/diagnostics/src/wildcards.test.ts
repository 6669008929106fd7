import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wildcards } from './index.ts';

const asExpression = (pattern: string, separator: boolean) =>
  new RegExp(
    `^${pattern.replaceAll(/[.\\]/g, '\\$&').replaceAll(separator ? /\*\*\/?|\*|\?/g : /\*|\?/g, (found) => {
      if (!separator) return found === '*' ? '.*' : '.';
      return { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' }[found] ?? '';
    })}$`,
    'i',
  );

describe('patterns with wildcards', () => {
  it('match the same texts as equivalent regular expressions', () => {
    const pattern = fc.array(fc.constantFrom('a', 'B', '/', '*', '**', '**/', '?', '.'), { maxLength: 8 });
    const text = fc.array(fc.constantFrom('a', 'b', '/', '.', '*'), { maxLength: 8 });
    let fits = 0;
    fc.assert(
      fc.property(pattern, text, fc.boolean(), (parts, characters, separator) => {
        const [one, other] = [parts.join(''), characters.join('')];
        const expected = asExpression(one, separator).test(other);
        if (expected) fits += 1;
        expect(wildcards(one, separator ? '/' : undefined)(other)).toBe(expected);
      }),
      { numRuns: 5000 },
    );
    expect(fits).toBeGreaterThan(100);
  });

  it('with many stars are fast', () => {
    const before = process.cpuUsage();
    expect(wildcards('*a'.repeat(40))(`${'a'.repeat(300)}!`)).toBe(false);
    expect(wildcards('**/'.repeat(40) + '*a*'.repeat(40), '/')(`${'a/'.repeat(150)}!`)).toBe(false);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
