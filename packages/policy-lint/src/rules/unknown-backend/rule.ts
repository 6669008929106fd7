import { policyReferences } from '@apimkit/policy';
import { hint } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const unknownBackend = defineBuiltIn({
  id: 'unknown-backend',
  family: 'references',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A backend does not exist',
  message: 'Backend {name} does not exist',
  help: '{hint}',
  needs: ['repository'],
  *check(policy) {
    if (!policy.repository?.backends) return;
    const known = [...(policy.repository?.backends ?? [])];
    const names = new Set(known.map((name) => name.toLowerCase()));
    for (const { role, name, start, end } of policyReferences(policy.text))
      if (role === 'backend-id' && !names.has(name.toLowerCase()))
        yield { start, end, values: { name, hint: hint(name, known) } };
  },
});
