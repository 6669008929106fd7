import { defineBuiltIn } from '../../rule.ts';

export const forwardedForTrusted = defineBuiltIn({
  id: 'forwarded-for-trusted',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  message: 'An access decision uses X-Forwarded-For, which callers can set',
  help: 'Use context.Request.IpAddress',
  *check(policy) {
    for (const { attribute, source, start, end } of policy.expressions)
      if (attribute && /^(condition|counter-key)$/.test(attribute.name) && /"X-Forwarded-For"/i.test(source))
        yield { start, end };
  },
});
