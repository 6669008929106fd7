import { policyReferences } from '@apimkit/policy';
import { hint } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** There is no authorization provider …. */
export const unknownAuthorizationProvider = defineRule({
  id: 'unknown-authorization-provider',
  family: 'references',
  severity: 'error',
  message: 'There is no authorization provider {name}',
  help: '{hint}',
  needsRepository: true,
  *check(policy) {
    if (!policy.repository?.authorizationProviders) return;
    const known = [...(policy.repository?.authorizationProviders ?? [])];
    const names = new Set(known.map((name) => name.toLowerCase()));
    for (const { role, name, start, end } of policyReferences(policy.text))
      if (role === 'authorization-provider-id' && !names.has(name.toLowerCase()))
        yield { start, end, values: { name, hint: hint(name, known) } };
  },
});
