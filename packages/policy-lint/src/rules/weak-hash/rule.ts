import { defineBuiltIn } from '../../rule.ts';

export const weakHash = defineBuiltIn({
  id: 'weak-hash',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  summary: 'A broken hash or cipher is used',
  message: '{name} is not secure',
  help: 'Use SHA256 or stronger',
  *check(policy) {
    for (const { source, start, end } of policy.expressions) {
      const name = /\b(HMAC)?(MD5|SHA1)(CryptoServiceProvider|Managed)?\b|\b(Triple)?DES\b/.exec(source)?.[0];
      if (name) yield { start, end, values: { name } };
    }
  },
});
