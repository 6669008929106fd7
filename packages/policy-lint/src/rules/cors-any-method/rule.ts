import { defineRule } from '../../rule.ts';

/** Browsers may use every method. */
export const corsAnyMethod = defineRule({
  id: 'cors-any-method',
  family: 'security',
  severity: 'warning',
  message: 'Browsers may use every method',
  help: 'Name the methods',
  *check(policy) {
    for (const list of policy.named('allowed-methods'))
      for (const method of list.children) if (method.text === '*') yield { ...method.inner };
  },
});
