import { defineBuiltIn } from '../../rule.ts';

export const limitInRetry = defineBuiltIn({
  id: 'limit-in-retry',
  family: 'flow',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'A limit inside retry counts every attempt',
  message: '{name} inside retry counts every attempt',
  help: 'Move it before the retry',
  *check(policy) {
    for (const element of policy.named('rate-limit', 'rate-limit-by-key', 'quota', 'quota-by-key'))
      if (element.inside('retry')) yield { start: element.start, end: element.end, values: { name: element.name } };
  },
});
