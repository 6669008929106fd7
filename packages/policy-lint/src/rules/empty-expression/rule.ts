import { defineRule } from '../../rule.ts';

/** The expression is empty. */
export const emptyExpression = defineRule({
  id: 'empty-expression',
  family: 'expressions',
  severity: 'error',
  message: 'The expression is empty',
  help: 'Fill it, or remove it',
  *check(policy) {
    for (const { source, start, end } of policy.expressions) if (/^@[({]\s*[)}]$/.test(source)) yield { start, end };
  },
});
