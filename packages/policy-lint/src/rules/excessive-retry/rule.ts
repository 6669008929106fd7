import { numberOf } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** The attempts may take … s. */
export const excessiveRetry = defineRule({
  id: 'excessive-retry',
  family: 'performance',
  severity: 'warning',
  message: 'The attempts may take {seconds} s',
  help: 'Stay below 230 s',
  options: { seconds: 230 },
  *check(policy, options) {
    for (const element of policy.named('retry')) {
      const seconds = (numberOf(element.value('count')) ?? 0) * (numberOf(element.value('interval')) ?? 0);
      if (seconds > (options.seconds ?? 230)) yield { start: element.start, end: element.end, values: { seconds } };
    }
  },
});
