import { defineRule } from '../../rule.ts';

/** This is no C#: …. */
export const expressionSyntax = defineRule({
  id: 'expression-syntax',
  family: 'expressions',
  severity: 'error',
  message: 'This is no C#: {reason}',
  help: 'Mend the expression',
  *check(policy) {
    for (const { errors, start, end } of policy.expressions)
      for (const error of errors.slice(0, 1))
        yield { start: Math.max(start, error.start), end: Math.min(end, error.end), values: { reason: error.reason } };
  },
});
