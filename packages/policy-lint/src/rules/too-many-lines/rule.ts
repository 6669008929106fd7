import { defineBuiltIn } from '../../rule.ts';

export const tooManyLines = defineBuiltIn({
  id: 'too-many-lines',
  family: 'style',
  severity: 'info',
  rulesets: { strict: 'warning' },
  summary: 'A policy is long',
  message: 'The policy has {count} lines',
  help: 'Split it into fragments',
  options: { lines: 500 },
  *check(policy, options) {
    const count = policy.text.split('\n').length;
    const [root] = policy.roots;
    if (root && count > options.lines) yield { start: root.start, end: root.end, values: { count } };
  },
});
