import { loadCSharp } from '@apimkit/csharp/node';
import { withoutHidden } from '@apimkit/rules';
import { describe, expect, it } from 'vitest';
import { decidePolicyRules, explainPolicyRule, type PolicyRuleConfiguration, ruleOfData } from './index.ts';

const parse = await loadCSharp();
const policy = (inbound: string) => `<policies>\n<inbound>\n${inbound}\n</inbound>\n</policies>`;
const cors = '<cors><allowed-origins><origin>*</origin></allowed-origins></cors>';

function explain(
  id: string,
  text: string,
  surroundings: Parameters<typeof explainPolicyRule>[2] = {},
  configuration: PolicyRuleConfiguration = {},
) {
  const decision = decidePolicyRules(configuration).find(({ rule }) => rule.id === id);
  if (!decision) throw new Error(`there is no rule ${id}`);
  return explainPolicyRule(decision, text, surroundings, { parse });
}

describe('an explanation', () => {
  it.each<[string, Parameters<typeof explain>, string, RegExp]>([
    ['of findings', ['cors-any-origin', policy(cors)], 'reported', /^1 finding\.$/],
    [
      'of a rule that no ruleset enables',
      ['cors-any-origin', policy(cors), {}, { extends: ['minimal'] }],
      'off',
      /no ruleset or setting enables it\. Rulesets with it: recommended \(warning\), strict \(error\), security \(warning\)/,
    ],
    [
      'of a rule that a setting turns off',
      ['cors-any-origin', policy(cors), {}, { rules: [{ name: 'apimkit.yaml', rules: { 'cors-any-origin': 'off' } }] }],
      'off',
      /apimkit\.yaml turns it off; recommended sets it to warning/,
    ],
    [
      'of a document that is not well-formed',
      ['cors-any-origin', '<policies>'],
      'not-well-formed',
      /only syntax rules/,
    ],
    [
      'of a document of another kind',
      ['missing-base', '<fragment><base /></fragment>', { scope: 'api' }],
      'other-kind',
      /The document is a fragment; the rule checks: policies/,
    ],
    [
      'of a policy of another scope',
      ['missing-base', policy(''), { scope: 'global' }],
      'other-scope',
      /The scope is global; the rule checks: workspace, product, api, operation/,
    ],
    ['of a policy whose scope is unknown', ['missing-base', policy('')], 'missing-context', /needs the scope/],
    [
      'of a single file',
      ['unknown-fragment', policy('<include-fragment fragment-id="a" />')],
      'missing-context',
      /needs the other files of the repository/,
    ],
    [
      'of a suppression',
      ['cors-any-origin', policy(`<!-- apimkit-disable-next-line cors-any-origin: public API -->\n${cors}`)],
      'suppressed',
      /^The comment in line 3 suppresses the rule: public API\.$/,
    ],
    ['of a policy without a violation', ['cors-any-origin', policy('<base />')], 'nothing-found', /contains nothing/],
    [
      'of a policy that nests too deeply',
      ['local-time', policy(`<set-variable name="v" value='@("a"${' + "a"'.repeat(60_000)})' />`)],
      'not-checked',
      /nests too deeply/,
    ],
  ])('%s', (_, given, reason, text) => {
    const found = explain(...given);
    expect(found).toMatchObject({ reason, code: `policy/${given[0]}` });
    expect(found.text).toMatch(text);
    expect(found.findings.length > 0).toBe(reason === 'reported');
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it('of a rule without code names how much it selects', () => {
    const own = [
      ruleOfData({ id: 'house', message: 'No', scopes: ['api'], select: '//set-variable/@name', matches: '^[a-z]+$' }),
    ];
    const text = (inbound: string) => explain('house', policy(inbound), { scope: 'api' }, { own }).text;
    expect(text('')).toBe('select matches nothing in the policy.');
    expect(text('<set-variable name="a" value="b" />')).toBe('select matches 1 place, and none violates the rule.');
  });

  it('follows what hides findings after the rules have run', () => {
    const reported = explain('cors-any-origin', policy(`${cors}\n${cors}`));
    expect(reported.findings).toHaveLength(2);
    const [first] = reported.findings;
    expect(withoutHidden(reported, 'baseline', 'The baseline has it.', (one) => one === first)).toMatchObject({
      reason: 'reported',
      findings: [{}],
    });
    expect(withoutHidden(reported, 'baseline', 'The baseline has it.', () => true)).toMatchObject({
      reason: 'baseline',
      text: 'The baseline has it.',
      findings: [],
    });
    expect(withoutHidden(reported, 'baseline', 'The baseline has it.', () => false)).toBe(reported);
  });
});
