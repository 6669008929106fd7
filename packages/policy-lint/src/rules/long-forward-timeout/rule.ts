import { atAttribute, numberOf } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** A timeout of … s is longer than the connection lives. */
export const longForwardTimeout = defineRule({
  id: 'long-forward-timeout',
  family: 'performance',
  severity: 'info',
  message: 'A timeout of {value} s is longer than the connection lives',
  help: 'At most 240',
  options: { seconds: 240 },
  check: (policy, options) =>
    atAttribute(policy, ['forward-request'], 'timeout', (value) => (numberOf(value) ?? 0) > (options.seconds ?? 240)),
});
