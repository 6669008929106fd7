import { policyReferences } from '@apimkit/policy';
import { hint } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const unknownAuthorizationProvider = defineBuiltIn({
  id: 'unknown-authorization-provider',
  family: 'references',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'An authorization provider does not exist',
  message: 'Authorization provider {name} does not exist',
  help: '{hint}',
  needs: ['repository'],
  *check(policy) {
    if (!policy.repository?.authorizationProviders) return;
    const known = [...(policy.repository?.authorizationProviders ?? [])];
    const names = new Set(known.map((name) => name.toLowerCase()));
    for (const { role, name, start, end } of policyReferences(policy.text))
      if (role === 'authorization-provider-id' && !names.has(name.toLowerCase()))
        yield { start, end, values: { name, hint: hint(name, known) } };
  },
});
