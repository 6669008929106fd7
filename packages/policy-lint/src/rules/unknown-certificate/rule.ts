import { policyReferences } from '@apimkit/policy';
import { hint } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const unknownCertificate = defineBuiltIn({
  id: 'unknown-certificate',
  family: 'references',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A certificate does not exist',
  message: 'Certificate {name} does not exist',
  help: '{hint}',
  needs: ['repository'],
  *check(policy) {
    if (!policy.repository?.certificates) return;
    const known = [...(policy.repository?.certificates ?? [])];
    const names = new Set(known.map((name) => name.toLowerCase()));
    for (const { role, name, start, end } of policyReferences(policy.text))
      if (role === 'certificate-id' && !names.has(name.toLowerCase()))
        yield { start, end, values: { name, hint: hint(name, known) } };
  },
});
