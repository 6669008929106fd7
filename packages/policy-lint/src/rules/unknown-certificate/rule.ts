import { policyReferences } from '@apimkit/policy';
import { hint } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** There is no certificate …. */
export const unknownCertificate = defineRule({
  id: 'unknown-certificate',
  family: 'references',
  severity: 'error',
  message: 'There is no certificate {name}',
  help: '{hint}',
  needsRepository: true,
  *check(policy) {
    if (!policy.repository?.certificates) return;
    const known = [...(policy.repository?.certificates ?? [])];
    const names = new Set(known.map((name) => name.toLowerCase()));
    for (const { role, name, start, end } of policyReferences(policy.text))
      if (role === 'certificate-id' && !names.has(name.toLowerCase()))
        yield { start, end, values: { name, hint: hint(name, known) } };
  },
});
