import { defineBuiltIn } from '../../rule.ts';

export const corsAnyOrigin = defineBuiltIn({
  id: 'cors-any-origin',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  summary: 'CORS allows any origin',
  message: 'CORS allows any origin, so every website can call this API from a browser',
  help: 'List the allowed origins',
  *check(policy) {
    for (const cors of policy.named('cors'))
      for (const origin of cors.child('allowed-origins')?.children ?? [])
        if (origin.text === '*') yield { ...origin.inner };
  },
});
