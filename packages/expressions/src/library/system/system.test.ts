import { loadCSharp } from '@apimkit/csharp/node';
import { describe, expect, it } from 'vitest';
import { plainContext, plainHost } from '../../fixtures/context.ts';
import { compileExpression, LimitError, UnsupportedError } from '../../index.ts';
import { Box } from '../../runtime/values.ts';

const parse = await loadCSharp();

function run(source: string): unknown {
  const { expression, problems } = compileExpression(source, parse);
  if (!expression) throw new Error(problems[0]?.message);
  const value = expression.evaluate(plainContext, plainHost);
  return value instanceof Box ? value.value : value;
}

const longText = "var s = new string('a', 10000000);";

describe('the cost of texts', () => {
  it.each([
    '@(1.ToString("D999999999"))',
    '@("a".PadLeft(2000000000))',
    '@(string.Format("{0,1000000000}", 1))',
    `@{ ${longText} var n = 0; for (var i = 0; i < 300000; i++) n += s.ToUpper().Length; return n; }`,
    `@{ ${longText} var n = 0; for (var i = 0; i < 300000; i++) n += s.Replace("b", "c").Length; return n; }`,
    `@{ ${longText} var n = 0; for (var i = 0; i < 300000; i++) n += s.Contains('b') ? 1 : 0; return n; }`,
    '@{ var b = new StringBuilder(); for (var i = 0; i < 200000; i++) b.Insert(0, "abcdefghij"); return b.Length; }',
    '@{ var s = new string(\'a\', 1000000); return Regex.Replace(s, "(a*)*b", "x"); }',
    '@{ var s = new string(\'a\', 1000000); return Regex.IsMatch(s, "^(a|b)*$"); }',
  ])('is bounded: %s', (source) => {
    const before = process.cpuUsage();
    expect(() => run(source)).toThrow(LimitError);
    expect(process.cpuUsage(before).user / 1_000_000).toBeLessThan(10);
  });
});

describe('what the host gives', () => {
  it('makes the same random numbers and GUIDs for the same host', () => {
    expect(run('@(new Random().Next())')).toBe(run('@(new Random().Next())'));
    expect(run('@(Guid.NewGuid().ToString())')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('reads a time without a date as one of the current day', () => {
    expect(run('@(DateTime.Parse("10:20").Date == DateTime.Today)')).toBe(true);
  });
});

describe('what is not known', () => {
  it.each([
    ['@("a".GetHashCode())', 'differs in each process'],
    ['@(new Uri("/a").ToString())', 'differs by operating system'],
    ['@("a\\u00adb".IndexOf("ab"))', 'Culture-sensitive search'],
    ['@(DateTime.Parse("3-4"))', 'is not supported'],
    ['@(IPAddress.Parse("010.1.1.1"))', 'is not supported'],
  ])('refuses %s', (source, reason) => {
    expect(() => run(source)).toThrow(UnsupportedError);
    expect(() => run(source)).toThrow(reason);
  });
});

it('does not look through a text that is split into one part', () => {
  expect(run("@(\",,;\".Split(new[] { ',', ';' }, 1, StringSplitOptions.RemoveEmptyEntries)[0])")).toBe(',,;');
});

it('resolves a reference that starts with a backslash as a path', () => {
  expect(run('@(new Uri(new Uri("http://h/a/b"), "\\\\c").AbsoluteUri)')).toBe('http://h/c');
});
