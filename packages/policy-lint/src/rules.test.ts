import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCSharp } from '@apimkit/csharp/node';
import { applyFixes } from '@apimkit/diagnostics';
import { describe, expect, it } from 'vitest';
import { activePolicyRules, createLinter, defineRule, policyRules, policyRulesets, ruleOfData } from './index.ts';
import { testPolicyRule } from './testing/index.ts';

const folder = join(import.meta.dirname, 'rules');
const parse = await loadCSharp();

describe('rules', () => {
  it('are all listed, each in a folder with its name', () => {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
    expect(policyRules.map(({ id }) => id).sort()).toEqual(folders.map(({ name }) => name).sort());
  });

  it.each(policyRules)('$id agrees with its page', async (rule) => {
    const page = readFileSync(join(folder, rule.id, 'page.md'), 'utf8');
    expect((await testPolicyRule(rule, page, parse)).problems).toEqual([]);
  });
});

describe('rulesets', () => {
  it('contain the rules that declare them, and every rule is in one', () => {
    expect(Object.keys(policyRulesets)).toEqual(['minimal', 'recommended', 'strict', 'security']);
    expect(policyRulesets.strict?.rules['cors-any-origin']).toBe('error');
    expect(policyRulesets.minimal?.rules).not.toHaveProperty('cors-any-origin');
    expect(Object.keys(policyRulesets.strict?.rules ?? {})).toEqual(policyRules.map(({ id }) => id));
  });

  it('can be extended by severities and own rules, and unknown names are rejected', () => {
    const own = defineRule({
      id: 'house-rule',
      family: 'style',
      severity: 'warning',
      message: 'No fragment audit',
      help: 'Include it',
      check: (policy) => (policy.named('include-fragment').length === 0 ? policy.roots : []),
    });
    const rules = activePolicyRules({
      extends: ['minimal'],
      rules: { 'todo-comment': 'error', 'child-order': 'off' },
      own: [own],
    });
    const level = (id: string) => rules.find(({ rule }) => rule.id === id)?.severity;
    expect([level('todo-comment'), level('child-order'), level('house-rule'), level('local-time')]).toEqual([
      'error',
      undefined,
      'warning',
      undefined,
    ]);
    const linter = createLinter({ rules, parse });
    expect(linter.lint('<policies />').map(({ code }) => code)).toEqual(['policy/house-rule']);
    expect(() => activePolicyRules({ rules: { 'child-ordr': 'off' } })).toThrow(/did you mean child-order/);
    const short = createLinter({
      rules: activePolicyRules({ extends: [], rules: { 'too-many-lines': ['error', { lines: 2 }] } }),
      parse,
    });
    expect(short.lint('<policies>\n\n</policies>').map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([
      'error too-many-lines',
    ]);
    expect(() => activePolicyRules({ rules: { 'too-many-lines': ['error', { line: 2 }] } })).toThrow(
      /does not have the option line; its options: lines/,
    );
    expect(() => activePolicyRules({ extends: ['best'] })).toThrow(/minimal, recommended/);
    // JavaScript callers have no compiler.
    for (const [wrong, words] of [
      ['strict', /must be an object/],
      [['strict'], /must be an object/],
      [{ extends: 'strict' }, /extends must be an array/],
      [{ extend: ['strict'] }, /did you mean extends/],
      [{ rules: ['child-order'] }, /rules must be an object/],
    ] as const)
      expect(() => activePolicyRules(wrong as never)).toThrow(words);
  });
});

describe('findings', () => {
  const linter = createLinter({ rules: activePolicyRules(), parse, requireReason: true });
  const text = (comment: string) =>
    `<policies>\n  <inbound>\n    <base />\n    ${comment}\n    <cors><allowed-origins><origin>*</origin></allowed-origins></cors>\n  </inbound>\n</policies>`;

  it('are suppressed by a comment with a reason, and only the named ones', () => {
    const codes = (comment: string) =>
      linter
        .lint(text(comment))
        .map(({ code, range }) => `${range?.start.line} ${code}`)
        .filter((one) => !one.includes('missing-section'));
    expect(codes('')).toEqual(['5 policy/cors-any-origin']);
    expect(codes('<!-- apimkit-disable-next-line cors-any-origin: a public API -->')).toEqual([]);
    expect(codes('<!-- apimkit-disable cors-any-origin: a public API -->')).toEqual([]);
    expect(codes('<!-- apimkit-disable-next-line cors-any-origin -->')).toEqual([
      '4 policy/suppression-without-reason',
    ]);
    expect(codes('<!-- apimkit-disable-next-line cors-any-origin, secret-in-query: both -->')).toEqual([
      '4 policy/unused-suppression',
    ]);
  });

  it('of a document that is not well-formed come from syntax rules alone', () => {
    expect(linter.lint('<policies><inbound><cors></inbound></policies>').map(({ rule }) => rule)).not.toContain(
      'missing-base',
    );
  });

  it('with a fix disappear when they are fixed, and nothing else changes', () => {
    const all = createLinter({ rules: policyRules.map((rule) => ({ rule, severity: rule.severity })), parse });
    const policy =
      '<policies><backend><retry condition="@(context.Response.StatusCode == 503)" count="2" interval="1"><forward-request timeout="60" follow-redirects="false" /></retry></backend></policies>';
    const fixable = all.lint(policy).filter(({ fix }) => fix);
    expect(fixable.map(({ rule }) => rule).sort()).toEqual(['redundant-default', 'retry-without-buffer']);
    const { text: fixed } = applyFixes(policy, fixable);
    expect(fixed).toContain('<forward-request buffer-request-body="true" timeout="60" />');
    expect(all.lint(fixed).filter(({ fix }) => fix)).toEqual([]);
  });
});

describe('rules from data', () => {
  const lint = (data: Parameters<typeof ruleOfData>[0], text: string) =>
    createLinter({ rules: activePolicyRules({ extends: [], own: [ruleOfData(data)] }), parse }).lint(text, {
      scope: 'api',
    }).length;
  const text =
    '<policies><inbound><include-fragment fragment-id="a" /><set-variable name="x" value="@(DateTime.Now)" /></inbound></policies>';

  it.each([
    [{ select: "inbound/include-fragment[@fragment-id='a']", must: 'present' as const }, 0],
    [{ select: "inbound/include-fragment[@fragment-id='b']", must: 'present' as const }, 1],
    [{ select: '//include-fragment', must: 'absent' as const }, 1],
    [{ select: '//set-variable/@name', matches: '^[a-z]{3,}$' }, 1],
    [{ select: '//set-variable/@name', notMatches: '^y' }, 0],
    [{ notMatches: 'DateTime\\.Now' }, 1],
    [{ scopes: ['product' as const], select: '//x', must: 'present' as const }, 0],
  ])('%j', (data, count) => expect(lint({ id: 'house', message: 'No', ...data }, text)).toBe(count));

  it.each([
    [{ id: 'A b', message: 'x', must: 'present' }, /lower case words/],
    [{ id: 'a', message: '' }, /no message/],
    [{ id: 'a', message: 'x' }, /give must/],
    [{ id: 'a', message: 'x', must: 'absent' }, /needs a select/],
    [{ id: 'a', message: 'x', matches: '(' }, /is not a regular expression/],
    [{ id: 'a', message: 'x', select: 'a b', must: 'absent' }, /is not a valid path/],
    [
      { id: 'a', message: 'x', select: 'a', must: 'presnt' },
      /The rule a: must cannot be "presnt".*did you mean present\?/,
    ],
    [{ id: 'a', message: 'x', matches: 'x', scopes: ['apis'] }, /scopes cannot be .*did you mean api\?/],
    [{ id: 'a', message: 'x', matches: 'x', scopes: 'api' }, /expected a list of/],
    [{ id: 'a', message: 'x', matches: 'x', scope: ['api'] }, /unknown key scope; did you mean scopes\?/],
    [{ id: 'a', message: 'x', matches: 'x', extra: 1 }, /unknown key extra; the keys are id, message/],
    [{ id: 'a', message: 'x', matches: 'x', severity: 'eror' }, /severity cannot be "eror".*did you mean error\?/],
    [{ id: 'a', message: 'x', matches: 'x', severity: 'constructor' }, /severity cannot be/],
    [{ id: 'a', message: 'x', matches: 'x', family: 'style ' }, /family cannot be/],
    [{ id: 5, message: 'x', matches: 'x' }, /id cannot be 5, expected a text/],
    [['a'], /must have keys/],
  ])('reject %j', (data, why) => expect(() => ruleOfData(data as never)).toThrow(why));

  it.each([
    ['warn', 'warning'],
    ['fatal', 'error'],
    ['hint', 'info'],
    ['error', 'error'],
  ])('accept the severity %s as %s', (name, severity) =>
    expect(ruleOfData({ id: 'a', message: 'x', matches: 'x', severity: name as never }).severity).toBe(severity),
  );

  it('cannot have the id of another rule', () => {
    const own = (id: string) => ruleOfData({ id, message: 'x', matches: 'x' });
    expect(() => activePolicyRules({ own: [own('missing-base')] })).toThrow(
      /missing-base has the id of a built-in rule/,
    );
    expect(() => activePolicyRules({ own: [own('house'), own('house')] })).toThrow(
      /house has the id of another own rule/,
    );
  });
});
