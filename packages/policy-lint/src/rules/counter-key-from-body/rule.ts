import { defineBuiltIn } from '../../rule.ts';

export const counterKeyFromBody = defineBuiltIn({
  id: 'counter-key-from-body',
  family: 'performance',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  summary: 'The counter key is a value that the caller controls',
  message: 'The counter key is a value that the caller controls, so the limit has no effect',
  help: 'Use the subscription, a token claim or the IP address',
  *check(policy) {
    for (const { attribute, source, start, end } of policy.expressions)
      if (attribute?.name === 'counter-key' && /Url\.Query|Request\.Body|RequestId|DateTime/.test(source))
        yield { start, end };
  },
});
