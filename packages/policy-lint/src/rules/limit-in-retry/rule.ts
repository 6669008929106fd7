import { defineRule } from '../../rule.ts';

/** … inside of retry counts every attempt. */
export const limitInRetry = defineRule({
  id: 'limit-in-retry',
  family: 'flow',
  severity: 'warning',
  message: '{name} inside of retry counts every attempt',
  help: 'Put it before the retry',
  *check(policy) {
    for (const element of policy.named('rate-limit', 'rate-limit-by-key', 'quota', 'quota-by-key'))
      if (element.inside('retry')) yield { start: element.start, end: element.end, values: { name: element.name } };
  },
});
