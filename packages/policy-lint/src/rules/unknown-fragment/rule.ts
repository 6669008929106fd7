import { policyReferences } from '@apimkit/policy';
import { hint } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** There is no fragment …. */
export const unknownFragment = defineRule({
  id: 'unknown-fragment',
  family: 'references',
  severity: 'error',
  message: 'There is no fragment {name}',
  help: '{hint}',
  needsRepository: true,
  *check(policy) {
    if (!policy.repository?.fragments) return;
    const known = [...(policy.repository?.fragments?.keys() ?? [])];
    const names = new Set(known.map((name) => name.toLowerCase()));
    for (const { role, name, start, end } of policyReferences(policy.text))
      if (role === 'fragment-id' && !names.has(name.toLowerCase()))
        yield { start, end, values: { name, hint: hint(name, known) } };
  },
});
