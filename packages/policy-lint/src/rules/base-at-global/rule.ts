import { defineRule } from '../../rule.ts';

/** base has no effect in the policy of the service. */
export const baseAtGlobal = defineRule({
  id: 'base-at-global',
  family: 'flow',
  severity: 'info',
  message: 'base has no effect in the policy of the service',
  help: 'Remove it',
  check: (policy) => (policy.scope === 'global' ? policy.named('base') : []),
});
