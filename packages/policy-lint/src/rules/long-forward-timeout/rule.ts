import { atAttribute, numberOf } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const longForwardTimeout = defineBuiltIn({
  id: 'long-forward-timeout',
  family: 'performance',
  severity: 'info',
  rulesets: { recommended: 'info', strict: 'warning' },
  summary: 'The timeout is longer than the connection stays open',
  message: 'A timeout of {value} s is longer than the connection stays open',
  help: 'Use a shorter timeout',
  options: { seconds: 240 },
  check: (policy, options) =>
    atAttribute(policy, ['forward-request'], 'timeout', (value) => (numberOf(value) ?? 0) > options.seconds),
});
