import { defineRule } from '../../rule.ts';

/** … is broken. */
export const weakHash = defineRule({
  id: 'weak-hash',
  family: 'security',
  severity: 'warning',
  message: '{name} is broken',
  help: 'Use SHA256 or stronger',
  *check(policy) {
    for (const { source, start, end } of policy.expressions) {
      const name = /\b(HMAC)?(MD5|SHA1)(CryptoServiceProvider|Managed)?\b|\b(Triple)?DES\b/.exec(source)?.[0];
      if (name) yield { start, end, values: { name } };
    }
  },
});
