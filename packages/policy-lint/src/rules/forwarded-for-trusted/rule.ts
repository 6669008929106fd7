import { defineRule } from '../../rule.ts';

/** X-Forwarded-For decides, and callers can write what they like into it. */
export const forwardedForTrusted = defineRule({
  id: 'forwarded-for-trusted',
  family: 'security',
  severity: 'warning',
  message: 'X-Forwarded-For decides, and callers can write what they like into it',
  help: 'Use context.Request.IpAddress',
  *check(policy) {
    for (const { attribute, source, start, end } of policy.expressions)
      if (attribute && /^(condition|counter-key)$/.test(attribute.name) && /"X-Forwarded-For"/i.test(source))
        yield { start, end };
  },
});
