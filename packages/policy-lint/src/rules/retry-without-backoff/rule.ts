import { numberOf } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const retryWithoutBackoff = defineBuiltIn({
  id: 'retry-without-backoff',
  family: 'flow',
  severity: 'info',
  rulesets: { recommended: 'info', strict: 'warning' },
  summary: 'Many retries have no growing interval',
  message: '{count} retries have no growing interval',
  help: 'Add max-interval and delta, or lower count',
  *check(policy) {
    for (const element of policy.named('retry')) {
      const count = numberOf(element.value('count')) ?? 0;
      const pauses = element.attribute('max-interval') ?? element.attribute('delta');
      if (
        (count > 5 && !pauses) ||
        (count > 1 && element.value('interval') === '0' && !element.attribute('first-fast-retry'))
      )
        yield { start: element.start, end: element.end, values: { count } };
    }
  },
});
