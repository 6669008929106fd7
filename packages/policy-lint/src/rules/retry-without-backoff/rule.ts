import { numberOf } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** … attempts without growing pauses. */
export const retryWithoutBackoff = defineRule({
  id: 'retry-without-backoff',
  family: 'flow',
  severity: 'info',
  message: '{count} attempts without growing pauses',
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
