import { defineBuiltIn } from '../../rule.ts';

export const corsAnyMethod = defineBuiltIn({
  id: 'cors-any-method',
  family: 'security',
  severity: 'warning',
  rulesets: { strict: 'error', security: 'warning' },
  message: 'CORS allows any method',
  help: 'List the allowed methods',
  *check(policy) {
    for (const list of policy.named('allowed-methods'))
      for (const method of list.children) if (method.text === '*') yield { ...method.inner };
  },
});
