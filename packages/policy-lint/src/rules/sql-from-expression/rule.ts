import { defineBuiltIn } from '../../rule.ts';

export const sqlFromExpression = defineBuiltIn({
  id: 'sql-from-expression',
  family: 'security',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict', 'security'],
  message: 'A SQL statement is built from values of the request',
  help: 'Use <parameters>',
  *check(policy) {
    for (const { element, source, start, end } of policy.expressions)
      if (element.name === 'sql-statement' && /[+$]/.test(source)) yield { start, end };
  },
});
