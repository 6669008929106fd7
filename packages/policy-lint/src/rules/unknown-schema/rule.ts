import { policyReferences } from '@apimkit/policy';
import { hint } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const unknownSchema = defineBuiltIn({
  id: 'unknown-schema',
  family: 'references',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A schema does not exist',
  message: 'Schema {name} does not exist',
  help: '{hint}',
  needs: ['repository'],
  *check(policy) {
    if (!policy.repository?.schemas) return;
    const known = [...(policy.repository?.schemas ?? [])];
    const names = new Set(known.map((name) => name.toLowerCase()));
    for (const { role, name, start, end } of policyReferences(policy.text))
      if (role === 'schema-id' && !names.has(name.toLowerCase()))
        yield { start, end, values: { name, hint: hint(name, known) } };
  },
});
