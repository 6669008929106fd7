import { policyReferences } from '@apimkit/policy';
import { hint } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** There is no named value …. */
export const unknownNamedValue = defineRule({
  id: 'unknown-named-value',
  family: 'references',
  severity: 'error',
  message: 'There is no named value {name}',
  help: '{hint}',
  needsRepository: true,
  *check(policy) {
    const known = policy.repository?.namedValues;
    if (!known) return;
    const lower = new Set([...known].map((name) => name.toLowerCase()));
    for (const { role, name, start, end } of policyReferences(policy.text))
      if (role === 'named-value-hole' && !lower.has(name.toLowerCase()))
        yield { start, end, values: { name, hint: hint(name, [...known]) } };
  },
});
