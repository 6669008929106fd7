import { defineBuiltIn } from '../../rule.ts';

export const corsPlainHttpOrigin = defineBuiltIn({
  id: 'cors-plain-http-origin',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  summary: 'CORS allows an origin without TLS',
  message: 'CORS allows an origin that uses HTTP without TLS',
  help: 'Use https',
  *check(policy) {
    for (const list of policy.named('allowed-origins'))
      for (const origin of list.children)
        if (/^http:\/\/(?!localhost|127\.|\[::1\])/i.test(origin.text)) yield { ...origin.inner };
  },
});
