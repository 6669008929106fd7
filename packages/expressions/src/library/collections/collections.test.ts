import { loadCSharp } from '@apimkit/csharp/node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainContext, plainHost } from '../../fixtures/context.ts';
import { compileExpression, LimitError } from '../../index.ts';
import { comparisonOf } from '../../runtime/equality.ts';
import { Box } from '../../runtime/values.ts';
import { keysOf } from './comparers.ts';
import { Slots } from './slots.ts';

const parse = await loadCSharp();

function run(source: string): unknown {
  const { expression, problems } = compileExpression(source, parse);
  if (!expression) throw new Error(problems[0]?.message);
  const value = expression.evaluate(plainContext, plainHost);
  return value instanceof Box ? value.value : value;
}

describe('the table of dictionaries and sets', () => {
  const text = {
    text: 'string',
    declaration: { name: 'System.String', keyword: 'string', kind: 'class' as const },
    typeArguments: [],
  };

  it('has the keys of a Map after any changes, and new keys in the places of removed ones', () => {
    const change = fc.record({ key: fc.integer({ min: 0, max: 12 }).map((one) => `k${one}`), isRemoved: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
        const table = new Slots(keysOf(text));
        const model: (string | undefined)[] = [];
        const free: number[] = [];
        for (const { key, isRemoved } of changes) {
          const at = model.indexOf(key);
          expect(table.find(key) !== undefined).toBe(at >= 0);
          if (isRemoved && at >= 0) {
            table.remove(key);
            model[at] = undefined;
            free.push(at);
          } else if (!isRemoved && at < 0) {
            table.insert(key, key);
            model[free.pop() ?? model.length] = key;
          }
        }
        const expected = model.filter((one) => one !== undefined);
        expect([...table].map(({ key }) => key)).toEqual(expected);
        expect(table.count).toBe(expected.length);
      }),
    );
  });

  it('orders null before texts', () => {
    expect(comparisonOf(text)(null, 'a')).toBeLessThan(0);
  });
});

describe('collections in an expression', () => {
  it.each([
    '@{ var l = new List<int>(); l.InsertRange(0, Enumerable.Range(0, int.MaxValue)); return l.Count; }',
    '@{ var h = new HashSet<int>(); h.ExceptWith(Enumerable.Range(0, int.MaxValue)); return h.Count; }',
    '@{ var l = new List<int> { 1 }; while (true) l.AddRange(l); return 1; }',
    '@{ var d = new Dictionary<object, int>(); for (var i = 0; ; i++) d[new { A = i }] = i; return 1; }',
    '@{ var q = new Stack<int>(Enumerable.Range(0, 10000)); while (true) { q.Peek(); } return 1; }',
    '@{ var a = new int[1000]; while (true) a.Clone(); return 1; }',
    '@(Enumerable.Range(0, int.MaxValue).OrderBy(x => -x).First())',
    '@(Enumerable.Repeat("x", int.MaxValue).Distinct().Count())',
    '@{ IEnumerable<int> s = new[] { 1 }; for (var i = 0; i < 100000; i++) s = s.Where(x => true); return s.Count(); }',
    '@{ IEnumerable<int> s = new[] { 1, 2 }; for (var i = 0; i < 60; i++) s = s.Concat(s); return s.Count(); }',
    '@{ IEnumerable<int> s = null; s = new[] { 1 }.Select(x => s.First()); return s.First(); }',
  ])('%s ends at a limit', (source) => {
    expect(() => run(source)).toThrow(LimitError);
  });

  it('reads a sequence again each time', () => {
    expect(run('@{ var n = 0; var s = new[] { 1, 2 }.Select(x => ++n); return s.Sum() + s.Sum(); }')).toBe(10);
  });
});
