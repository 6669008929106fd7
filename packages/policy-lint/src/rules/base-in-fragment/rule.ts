import { defineBuiltIn } from '../../rule.ts';

export const baseInFragment = defineBuiltIn({
  id: 'base-in-fragment',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  message: 'A fragment must not contain base',
  help: 'Remove it, and add <base /> to the policy that includes the fragment',
  kinds: ['fragment'],
  check: (policy) => policy.named('base'),
});
