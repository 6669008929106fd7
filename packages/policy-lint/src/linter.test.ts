import { loadCSharp } from '@apimkit/csharp/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { activePolicyRules, createLinter, type PolicyLinter } from './index.ts';

const policy = (inbound: string) => `<policies><inbound>${inbound}</inbound></policies>`;
const variable = (expression: string) => policy(`<set-variable name="v" value='@(${expression})' />`);

let linter: PolicyLinter;
beforeAll(async () => {
  linter = createLinter({ rules: activePolicyRules({ extends: ['recommended'] }), parse: await loadCSharp() });
});

describe('a policy that no rule can check', () => {
  it.each([
    ['thousands of additions', `"a"${' + "a"'.repeat(5000)}`],
    ['thousands of conditions', `${'true ? 1 : '.repeat(5000)}0`],
    ['thousands of calls', `context${'.ToString()'.repeat(5000)}`],
    ['thousands of negations', `${'!'.repeat(5000)}true`],
  ])('is one finding: %s', (_, expression) => {
    const found = linter.lint(variable(expression), { file: 'policy.xml', scope: 'api' });
    const reported = found.filter(({ code }) => code === 'policy/not-checked');
    expect(reported.length).toBeLessThanOrEqual(1);
    for (const one of reported)
      expect(one).toMatchObject({
        severity: 'error',
        file: 'policy.xml',
        message: expect.stringContaining('nests too deeply'),
      });
  });

  it('gets a finding if additions overflow the stack', () => {
    const found = linter.lint(variable(`"a"${' + "a"'.repeat(60_000)}`), { file: 'policy.xml' });
    expect(found.map(({ code }) => code)).toContain('policy/not-checked');
  });

  it('does not prevent the check of other policies', () => {
    linter.lint(variable(`"a"${' + "a"'.repeat(60_000)}`));
    expect(linter.lint(variable('context.')).length).toBeGreaterThan(0);
  });
});

describe('an index of an indexed header', () => {
  it('is one finding with the name of the header', () => {
    const found = linter.lint(variable('context.Request.Headers["x-tenant"][0]'), { scope: 'api' });
    const messages = found.flatMap(({ code, message }) => (code === 'policy/unsafe-index' ? [message] : []));
    expect(messages).toEqual(['Headers["x-tenant"] throws if the value is missing']);
  });
});
