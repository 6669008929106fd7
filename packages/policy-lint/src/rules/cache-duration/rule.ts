import { numberOf } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const cacheDuration = defineBuiltIn({
  id: 'cache-duration',
  family: 'performance',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'The cache duration is zero, negative or longer than a year',
  message: 'A duration of {value} s {problem}',
  help: 'Use a duration between one second and one year',
  *check(policy) {
    for (const element of policy.named('cache-store', 'cache-store-value')) {
      const duration = element.attribute('duration');
      const seconds = numberOf(duration?.value.trim());
      if (!duration || seconds === undefined || (seconds > 0 && seconds <= 31_536_000)) continue;
      yield {
        start: duration.start,
        end: duration.end,
        values: { value: duration.value, problem: seconds <= 0 ? 'caches nothing' : 'is longer than a year' },
      };
    }
  },
});
