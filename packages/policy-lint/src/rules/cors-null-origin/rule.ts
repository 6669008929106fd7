import { defineBuiltIn } from '../../rule.ts';

export const corsNullOrigin = defineBuiltIn({
  id: 'cors-null-origin',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  summary: 'CORS allows the origin null',
  message: 'CORS allows the origin null, which sandboxed pages and local files send',
  help: 'Remove the origin null',
  *check(policy) {
    for (const list of policy.named('allowed-origins'))
      for (const origin of list.children) if (origin.text === 'null') yield { ...origin.inner };
  },
});
