import { policyReferences } from '@apimkit/policy';
import { defineRule } from '../../rule.ts';

/** The named value is called …. */
export const namedValueCase = defineRule({
  id: 'named-value-case',
  family: 'references',
  severity: 'warning',
  message: 'The named value is called {known}',
  help: 'Write {known}',
  needsRepository: true,
  *check(policy) {
    const all = policy.repository?.namedValues;
    if (!all) return;
    for (const { role, name, start, end } of policyReferences(policy.text)) {
      const known = [...all].find((one) => one.toLowerCase() === name.toLowerCase());
      if (role === 'named-value-hole' && known !== undefined && known !== name && !all.has(name))
        yield { start, end, values: { known }, fix: { start, end, text: `{{${known}}}` } };
    }
  },
});
