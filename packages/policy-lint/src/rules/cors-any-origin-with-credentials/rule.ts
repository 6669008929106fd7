import { defineRule } from '../../rule.ts';

/** Every website may call this with the credentials of its visitors. */
export const corsAnyOriginWithCredentials = defineRule({
  id: 'cors-any-origin-with-credentials',
  family: 'security',
  severity: 'error',
  message: 'Every website may call this with the credentials of its visitors',
  help: 'Name the origins',
  *check(policy) {
    for (const cors of policy.named('cors'))
      if (cors.value('allow-credentials') === 'true')
        for (const origin of cors.child('allowed-origins')?.children ?? [])
          if (origin.text === '*') yield { ...origin.inner };
  },
});
