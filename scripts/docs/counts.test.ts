import { policyRules } from '@apimkit/policy-lint';
import { expect, it } from 'vitest';
import { withCounts } from './counts.ts';

it('brings a number between markers up to date and leaves the rest', () => {
  const text = '7 of <!-- count policy-rules -->1<!-- /count --> rules';
  const expected = `7 of <!-- count policy-rules -->${policyRules.length}<!-- /count --> rules`;
  expect(withCounts(text, 'page.md')).toBe(expected);
});

it.each(['There are 12 rules.', 'Ten report formats', 'with 3 checks'])(
  'refuses a number without markers: %s',
  (text) => {
    expect(() => withCounts(text, 'page.md')).toThrow(/page\.md: put the number of "/);
  },
);

it('accepts numbers in blocks of code', () => {
  const text = '```console\n$ npx apimkit rules\n3 rules\n```\n';
  expect(withCounts(text, 'page.md')).toBe(text);
});

it('refuses a count that is not known', () => {
  expect(() => withCounts('<!-- count lines -->1<!-- /count -->', 'page.md')).toThrow(/there is no count lines/);
});
