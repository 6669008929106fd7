import { numberOf } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** A duration of … s …. */
export const cacheDuration = defineRule({
  id: 'cache-duration',
  family: 'performance',
  severity: 'warning',
  message: 'A duration of {value} s {problem}',
  help: 'Choose a duration between a second and a year',
  *check(policy) {
    for (const element of policy.named('cache-store', 'cache-store-value')) {
      const duration = element.attribute('duration');
      const seconds = numberOf(duration?.value.trim());
      if (!duration || seconds === undefined || (seconds > 0 && seconds <= 31_536_000)) continue;
      yield {
        start: duration.start,
        end: duration.end,
        values: { value: duration.value, problem: seconds <= 0 ? 'keeps nothing' : 'is more than a year' },
      };
    }
  },
});
