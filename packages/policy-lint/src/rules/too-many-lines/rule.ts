import { defineRule } from '../../rule.ts';

/** … lines. */
export const tooManyLines = defineRule({
  id: 'too-many-lines',
  family: 'style',
  severity: 'info',
  message: '{count} lines',
  help: 'Split it into fragments',
  options: { lines: 500 },
  *check(policy, options) {
    const count = policy.text.split('\n').length;
    const [root] = policy.roots;
    if (root && count > (options.lines ?? 500)) yield { start: root.start, end: root.end, values: { count } };
  },
});
