import { defineRule } from '../../rule.ts';

/** A fragment has no base. */
export const baseInFragment = defineRule({
  id: 'base-in-fragment',
  family: 'syntax',
  severity: 'error',
  message: 'A fragment has no base',
  help: 'Remove it; put <base /> into the policy that includes the fragment',
  check: (policy) => (policy.kind === 'fragment' ? policy.named('base') : []),
});
