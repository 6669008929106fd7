import { policyReferences } from '@apimkit/policy';
import { hint } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const unknownNamedValue = defineBuiltIn({
  id: 'unknown-named-value',
  family: 'references',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A named value does not exist',
  message: 'Named value {name} does not exist',
  help: '{hint}',
  needs: ['repository'],
  *check(policy) {
    const known = policy.repository?.namedValues;
    if (!known) return;
    const lower = new Set([...known].map((name) => name.toLowerCase()));
    for (const { role, name, start, end } of policyReferences(policy.text))
      if (role === 'named-value-hole' && !lower.has(name.toLowerCase()))
        yield { start, end, values: { name, hint: hint(name, [...known]) } };
  },
});
