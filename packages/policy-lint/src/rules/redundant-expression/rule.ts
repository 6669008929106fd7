import { defineBuiltIn } from '../../rule.ts';

export const redundantExpression = defineBuiltIn({
  id: 'redundant-expression',
  family: 'expressions',
  severity: 'info',
  rulesets: { recommended: 'info', strict: 'warning' },
  summary: 'An expression is a constant text',
  message: 'The expression is a constant text',
  help: 'Use {value}',
  *check(policy) {
    for (const { source, start, end } of policy.expressions) {
      const value = /^@\(\s*"([^"\\&<{}]*)"\s*\)$/.exec(source)?.[1];
      if (value !== undefined && value.trim() === value && value !== '' && !value.startsWith('@'))
        yield { start, end, values: { value }, fix: { start, end, text: value } };
    }
  },
});
