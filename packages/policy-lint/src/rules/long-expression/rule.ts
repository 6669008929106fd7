import { defineBuiltIn } from '../../rule.ts';

export const longExpression = defineBuiltIn({
  id: 'long-expression',
  family: 'expressions',
  severity: 'info',
  rulesets: { strict: 'warning' },
  summary: 'An expression is long',
  message: 'The expression has {count} lines',
  help: 'Split it with set-variable, or move it to a fragment',
  options: { lines: 40 },
  *check(policy, options) {
    for (const { source, start, end } of policy.expressions) {
      const count = source.split('\n').length;
      if (count > options.lines) yield { start, end, values: { count } };
    }
  },
});
