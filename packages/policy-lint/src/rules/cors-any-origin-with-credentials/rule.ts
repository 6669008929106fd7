import { defineBuiltIn } from '../../rule.ts';

export const corsAnyOriginWithCredentials = defineBuiltIn({
  id: 'cors-any-origin-with-credentials',
  family: 'security',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict', 'security'],
  summary: 'CORS allows any origin with credentials',
  message: 'CORS allows any origin with credentials, so every website can act for its visitors',
  help: 'List the allowed origins',
  *check(policy) {
    for (const cors of policy.named('cors'))
      if (cors.value('allow-credentials') === 'true')
        for (const origin of cors.child('allowed-origins')?.children ?? [])
          if (origin.text === '*') yield { ...origin.inner };
  },
});
