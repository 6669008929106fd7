import { defineBuiltIn } from '../../rule.ts';

export const jwtWeakOptions = defineBuiltIn({
  id: 'jwt-weak-options',
  family: 'security',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict', 'security'],
  summary: 'Tokens without a signature or an expiration time are accepted',
  message: '{name}="{value}" accepts tokens that can be forged or never expire',
  help: 'Remove the attribute; the default is true',
  *check(policy) {
    for (const element of policy.named('validate-jwt'))
      for (const name of ['require-signed-tokens', 'require-expiration-time']) {
        const found = element.attribute(name);
        if (found?.value.trim() === 'false')
          yield {
            start: found.start,
            end: found.end,
            values: { name, value: 'false' },
            fix: { start: found.start - 1, end: found.end, text: '' },
          };
      }
  },
});
