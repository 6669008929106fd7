import { defineRule } from '../../rule.ts';

/** … is the old address of the identity platform. */
export const oldIdentityEndpoint = defineRule({
  id: 'old-identity-endpoint',
  family: 'deprecation',
  severity: 'warning',
  message: '{host} is the old address of the identity platform',
  help: 'Use login.microsoftonline.com',
  *check(policy) {
    for (const { attributes } of policy.elements)
      for (const { value, start, end } of attributes) {
        const host = /\b(login\.windows\.net|graph\.windows\.net)\b/i.exec(value)?.[0];
        if (host) yield { start, end, values: { host } };
      }
  },
});
