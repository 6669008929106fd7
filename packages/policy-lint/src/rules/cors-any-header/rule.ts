import { defineRule } from '../../rule.ts';

/** Browsers may send every header. */
export const corsAnyHeader = defineRule({
  id: 'cors-any-header',
  family: 'security',
  severity: 'warning',
  message: 'Browsers may send every header',
  help: 'Name the headers',
  *check(policy) {
    for (const list of policy.named('allowed-headers'))
      for (const header of list.children) if (header.text === '*') yield { ...header.inner };
  },
});
