import { policyReferences } from '@apimkit/policy';
import { defineBuiltIn } from '../../rule.ts';

export const namedValueCase = defineBuiltIn({
  id: 'named-value-case',
  family: 'references',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'The name of a named value is written in a different case',
  message: 'The named value is called {known}',
  help: 'Use {known}',
  needs: ['repository'],
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
