import { policyReferences } from '@apimkit/policy';
import { hint } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** There is no backend …. */
export const unknownBackend = defineRule({
  id: 'unknown-backend',
  family: 'references',
  severity: 'error',
  message: 'There is no backend {name}',
  help: '{hint}',
  needsRepository: true,
  *check(policy) {
    if (!policy.repository?.backends) return;
    const known = [...(policy.repository?.backends ?? [])];
    const names = new Set(known.map((name) => name.toLowerCase()));
    for (const { role, name, start, end } of policyReferences(policy.text))
      if (role === 'backend-id' && !names.has(name.toLowerCase()))
        yield { start, end, values: { name, hint: hint(name, known) } };
  },
});
