import { defineRule } from '../../rule.ts';

/** A statement is put together from what the caller sends. */
export const sqlFromExpression = defineRule({
  id: 'sql-from-expression',
  family: 'security',
  severity: 'error',
  message: 'A statement is put together from what the caller sends',
  help: 'Use <parameters>',
  *check(policy) {
    for (const { element, source, start, end } of policy.expressions)
      if (element.name === 'sql-statement' && /[+$]/.test(source)) yield { start, end };
  },
});
