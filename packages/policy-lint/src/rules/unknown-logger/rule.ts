import { policyReferences } from '@apimkit/policy';
import { hint } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** There is no logger …. */
export const unknownLogger = defineRule({
  id: 'unknown-logger',
  family: 'references',
  severity: 'error',
  message: 'There is no logger {name}',
  help: '{hint}',
  needsRepository: true,
  *check(policy) {
    if (!policy.repository?.loggers) return;
    const known = [...(policy.repository?.loggers ?? [])];
    const names = new Set(known.map((name) => name.toLowerCase()));
    for (const { role, name, start, end } of policyReferences(policy.text))
      if (role === 'logger-id' && !names.has(name.toLowerCase()))
        yield { start, end, values: { name, hint: hint(name, known) } };
  },
});
