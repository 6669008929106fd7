import { defineBuiltIn } from '../../rule.ts';

export const expressionSyntax = defineBuiltIn({
  id: 'expression-syntax',
  family: 'expressions',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict', 'security'],
  summary: 'An expression is not valid C#',
  message: 'Invalid C#: {reason}',
  help: 'Fix the expression',
  *check(policy) {
    for (const { errors, start, end } of policy.expressions)
      for (const error of errors.slice(0, 1))
        yield { start: Math.max(start, error.start), end: Math.min(end, error.end), values: { reason: error.reason } };
  },
});
