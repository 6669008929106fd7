import { defineBuiltIn } from '../../rule.ts';

export const fragmentInFragment = defineBuiltIn({
  id: 'fragment-in-fragment',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A fragment includes another fragment',
  message: 'A fragment cannot include another fragment',
  help: 'Include both in the policy',
  kinds: ['fragment'],
  check: (policy) => policy.named('include-fragment'),
});
