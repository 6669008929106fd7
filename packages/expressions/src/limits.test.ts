import { loadCSharp } from '@apimkit/csharp/node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainContext, plainHost } from './fixtures/context.ts';
import { compileExpression, LimitError, NetException, UnsupportedError } from './index.ts';

const parse = await loadCSharp();

function run(source: string): unknown {
  const { expression, problems } = compileExpression(source, parse);
  if (!expression) throw new Error(problems[0]?.message);
  return expression.evaluate(plainContext, plainHost);
}

describe('limits', () => {
  it.each([
    ['an endless loop', '@{ while (true) { } }'],
    ['an endless loop with a handler', '@{ while (true) { try { throw new Exception("x"); } catch { } } }'],
    ['recursion', '@{ int F(int n) => F(n + 1); return F(0); }'],
    ['a long text', '@{ var s = "x"; for (var i = 0; i < 100; i++) { s += s; } return s.Length; }'],
    ['a large array', '@(new int[2000000000].Length)'],
    ['a long list', '@(Enumerable.Range(0, 2000000000).ToList().Count)'],
    ['padding', '@("x".PadLeft(2000000000))'],
    ['repeated text', "@(new string('x', 2000000000).Length)"],
    ['an endless finally', '@{ try { return 1; } finally { while (true) { } } }'],
  ])('%s ends', (_, source) => {
    expect(() => run(source)).toThrow(LimitError);
  });

  it('lambdas inside of lambdas are refused before they take long', () => {
    const nested = Array.from({ length: 12 }, (_, index) => `.Select(x${index} => new[] { 1, 2 }`).join('');
    const { problems } = compileExpression(`@(new[] { 1 }${nested}${')'.repeat(12)})`, parse);
    expect(problems[0]?.kind ?? 'compiled').toMatch(/compiled|unsupported/);
  });

  it('deep nesting does not crash', () => {
    for (const source of [
      `@(${'('.repeat(5000)}1${')'.repeat(5000)})`,
      `@(${'-'.repeat(3000)}1)`,
      `@(1${'+1'.repeat(5000)})`,
    ]) {
      const { expression, problems } = compileExpression(source, parse);
      if (!expression) expect(['syntax', 'invalid', 'unsupported']).toContain(problems[0]?.kind);
    }
  });
});

describe('names of JavaScript are not names of C#', () => {
  it.each([
    '@(context.constructor)',
    '@(context.__proto__)',
    '@("a".constructor)',
    '@("a".prototype)',
    '@(StringComparison.constructor)',
    '@(StringComparison.__proto__)',
    '@(StringComparison.hasOwnProperty)',
    '@(new { A = 1 }.constructor)',
    '@(process.env)',
    '@(globalThis)',
    '@(this)',
    '@(Function("return 1")())',
    '@(constructor)',
    '@(toString())',
    '@(new constructor())',
    '@(new List<constructor>())',
    '@(((Func<int>)(() => 1)).constructor)',
    '@(typeof(string))',
    '@("a".GetType().Assembly)',
    '@(System.Diagnostics.Process.Start("x"))',
    '@(System.IO.File.ReadAllText("x"))',
    '@(Environment.GetEnvironmentVariable("PATH"))',
  ])('%s', (source) => {
    expect(compileExpression(source, parse).problems[0]?.kind).toMatch(/syntax|invalid|unsupported/);
  });

  it('keys of objects are only keys', () => {
    const code =
      '@{ var o = new JObject(); o["__proto__"] = 1; o["constructor"] = 2; var d = new Dictionary<string, int> { ["__proto__"] = 3 }; return o.ToString(Formatting.None) + d["__proto__"] + (o["toString"] == null); }';
    expect(run(code)).toBe('{"__proto__":1,"constructor":2}3True');
  });
});

const atom = fc.constantFrom(
  '1',
  '2.5',
  '"a"',
  "'c'",
  'true',
  'null',
  '7L',
  '1.5m',
  'context',
  'context.Request',
  'context.Variables',
  'context.Product',
  'new JObject()',
  'new List<int>()',
  'x',
  'DateTime.UtcNow',
  'new[] { 1, 2 }',
  'string.Empty',
  'new { A = 1 }',
  '(int?)null',
);
const member = fc.constantFrom(
  'ToString()',
  'Length',
  'Count',
  'Method',
  'Select(x => x)',
  'Where(x => x > 1)',
  'First()',
  'Substring(1)',
  'constructor',
  '__proto__',
  'GetHashCode()',
  'Equals(1)',
  'Value<string>("a")',
  'GetValueOrDefault("a", "b")',
  'Name',
  'Parse("1")',
  'toString()',
  'A',
  'HasValue',
);
const sign = fc.constantFrom(
  '+',
  '-',
  '*',
  '/',
  '%',
  '==',
  '!=',
  '<',
  '>',
  '&&',
  '||',
  '??',
  '&',
  '|',
  '^',
  '<<',
  '>>',
);
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    fc.tuple(tie('tree'), member).map(([a, b]) => `${a}.${b}`),
    fc.tuple(tie('tree'), member).map(([a, b]) => `${a}?.${b}`),
    fc.tuple(tie('tree'), sign, tie('tree')).map(([a, op, b]) => `${a} ${op} ${b}`),
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `${a}[${b}]`),
    fc.tuple(tie('tree'), tie('tree'), tie('tree')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    fc
      .tuple(fc.constantFrom('int', 'string', 'object', 'JObject', 'double', 'byte', 'bool?', 'decimal'), tie('tree'))
      .map(([t, a]) => `(${t})(${a})`),
    tie('tree').map((a) => `$"{${a}}"`),
    tie('tree').map((a) => `!(${a})`),
    tie('tree').map((a) => `((Func<object, object>)(x => ${a}))(1)`),
  ),
}));

describe('random expressions', () => {
  it('end with a value, an exception of .NET, a limit or a refusal', () => {
    fc.assert(
      fc.property(tree, (code) => {
        const { expression } = compileExpression(`@(${code})`, parse);
        if (!expression) return;
        try {
          expression.evaluate(plainContext, plainHost, { steps: 20_000, memory: 1_000_000, depth: 50 });
        } catch (error) {
          if (error instanceof NetException || error instanceof LimitError || error instanceof UnsupportedError) return;
          throw error;
        }
      }),
      { numRuns: 3000 },
    );
  });
});
