import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CheckResult, renderChecks } from './index.ts';

const word = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => /^\S+$/.test(text));
const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
const check: fc.Arbitrary<CheckResult> = fc.record(
  {
    id: word,
    title: word,
    status: fc.constantFrom('ok', 'warning', 'error', 'skipped'),
    detail: text,
    fix: text,
  },
  { requiredKeys: ['id', 'title', 'status', 'detail'] },
);

it('has lines of at most 80 columns, with every word of every check', () => {
  fc.assert(
    fc.property(fc.array(check, { minLength: 1, maxLength: 5 }), (checks) => {
      const lines = renderChecks(checks).split('\n');
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
      const printed = lines.join(' ').replaceAll(/\s+/g, ' ');
      for (const { detail } of checks) expect(printed).toContain(detail);
    }),
  );
});

it('shows a fix below its check, and counts', () => {
  const checks: CheckResult[] = [
    { id: 'a', title: 'Alpha', status: 'ok', detail: 'fine' },
    { id: 'b', title: 'Be', status: 'error', detail: 'wrong', fix: 'Repair it' },
    { id: 'c', title: 'C', status: 'warning', detail: 'a\u001b[31m\nb', fix: 'Wait' },
  ];
  expect(renderChecks(checks).split('\n')).toEqual([
    'ok       Alpha  fine',
    'error    Be     wrong',
    '                Fix: Repair it',
    'warning  C      a [31m b',
    '                Fix: Wait',
    '',
    '1 error, 1 warning, 1 ok',
  ]);
});
