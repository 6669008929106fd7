import { defineRule } from '../../rule.ts';

/** An expression of … lines. */
export const longExpression = defineRule({
  id: 'long-expression',
  family: 'expressions',
  severity: 'info',
  message: 'An expression of {count} lines',
  help: 'Split it: set-variable for its parts, or a fragment',
  options: { lines: 40 },
  *check(policy, options) {
    for (const { source, start, end } of policy.expressions) {
      const count = source.split('\n').length;
      if (count > (options.lines ?? 40)) yield { start, end, values: { count } };
    }
  },
});
