import { defineRule } from '../../rule.ts';

/** A fragment cannot include another. */
export const fragmentInFragment = defineRule({
  id: 'fragment-in-fragment',
  family: 'syntax',
  severity: 'error',
  message: 'A fragment cannot include another',
  help: 'Include both from the policy',
  check: (policy) => (policy.kind === 'fragment' ? policy.named('include-fragment') : []),
});
