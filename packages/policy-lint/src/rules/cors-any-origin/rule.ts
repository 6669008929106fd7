import { defineRule } from '../../rule.ts';

/** Every website may call this from its visitors' browsers. */
export const corsAnyOrigin = defineRule({
  id: 'cors-any-origin',
  family: 'security',
  severity: 'warning',
  message: "Every website may call this from its visitors' browsers",
  help: 'Name the origins',
  *check(policy) {
    for (const cors of policy.named('cors'))
      for (const origin of cors.child('allowed-origins')?.children ?? [])
        if (origin.text === '*') yield { ...origin.inner };
  },
});
