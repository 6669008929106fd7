import { defineBuiltIn } from '../../rule.ts';

export const corsAnyHeader = defineBuiltIn({
  id: 'cors-any-header',
  family: 'security',
  severity: 'warning',
  rulesets: { strict: 'error', security: 'warning' },
  message: 'CORS allows any header',
  help: 'List the allowed headers',
  *check(policy) {
    for (const list of policy.named('allowed-headers'))
      for (const header of list.children) if (header.text === '*') yield { ...header.inner };
  },
});
