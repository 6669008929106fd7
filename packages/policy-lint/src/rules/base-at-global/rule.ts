import { defineBuiltIn } from '../../rule.ts';

export const baseAtGlobal = defineBuiltIn({
  id: 'base-at-global',
  family: 'flow',
  severity: 'info',
  rulesets: { recommended: 'info', strict: 'warning' },
  message: 'base has no effect in the global policy',
  help: 'Remove it',
  needs: ['scope'],
  scopes: ['global'],
  check: (policy) => policy.named('base'),
});
