import { defineBuiltIn } from '../../rule.ts';

export const emptyExpression = defineBuiltIn({
  id: 'empty-expression',
  family: 'expressions',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  message: 'The expression is empty',
  help: 'Add an expression, or remove it',
  *check(policy) {
    for (const { source, start, end } of policy.expressions) if (/^@[({]\s*[)}]$/.test(source)) yield { start, end };
  },
});
