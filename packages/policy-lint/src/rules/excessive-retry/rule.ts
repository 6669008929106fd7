import { numberOf } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const excessiveRetry = defineBuiltIn({
  id: 'excessive-retry',
  family: 'performance',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'The retries take longer than the connection stays open',
  message: 'The retries can take {seconds} s',
  help: 'Stay below {limit} s',
  options: { seconds: 230 },
  *check(policy, { seconds: limit }) {
    for (const element of policy.named('retry')) {
      const seconds = (numberOf(element.value('count')) ?? 0) * (numberOf(element.value('interval')) ?? 0);
      if (seconds > limit) yield { start: element.start, end: element.end, values: { seconds, limit } };
    }
  },
});
