import { defineBuiltIn } from '../../rule.ts';

export const oldIdentityEndpoint = defineBuiltIn({
  id: 'old-identity-endpoint',
  family: 'deprecation',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'An outdated endpoint of the identity platform is used',
  message: '{host} is an outdated endpoint of the identity platform',
  help: 'Use login.microsoftonline.com',
  *check(policy) {
    for (const { attributes } of policy.elements)
      for (const { value, start, end } of attributes) {
        const host = /\b(login\.windows\.net|graph\.windows\.net)\b/i.exec(value)?.[0];
        if (host) yield { start, end, values: { host } };
      }
  },
});
