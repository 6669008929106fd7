import { defineBuiltIn } from '../../rule.ts';

export const corsOriginWithPath = defineBuiltIn({
  id: 'cors-origin-with-path',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  summary: 'An allowed origin contains a path and never matches',
  message: 'The origin contains a path, so it never matches',
  help: 'Use scheme, host and port only',
  *check(policy) {
    for (const list of policy.named('allowed-origins'))
      for (const origin of list.children) {
        const slash = /^(https?:\/\/[^/{@]+)\/.*$/.exec(origin.text);
        if (slash) yield { ...origin.inner, fix: { ...origin.inner, text: slash[1] ?? '' } };
      }
  },
});
