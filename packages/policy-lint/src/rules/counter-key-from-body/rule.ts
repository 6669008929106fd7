import { defineRule } from '../../rule.ts';

/** The counter depends on what the caller sends, so it limits nobody. */
export const counterKeyFromBody = defineRule({
  id: 'counter-key-from-body',
  family: 'performance',
  severity: 'warning',
  message: 'The counter depends on what the caller sends, so it limits nobody',
  help: 'Use the subscription, the token or the address',
  *check(policy) {
    for (const { attribute, source, start, end } of policy.expressions)
      if (attribute?.name === 'counter-key' && /Url\.Query|Request\.Body|RequestId|DateTime/.test(source))
        yield { start, end };
  },
});
