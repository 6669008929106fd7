import { defineRule } from '../../rule.ts';

/** The expression says what a plain value says. */
export const redundantExpression = defineRule({
  id: 'redundant-expression',
  family: 'expressions',
  severity: 'info',
  message: 'The expression says what a plain value says',
  help: 'Write {value}',
  *check(policy) {
    for (const { source, start, end } of policy.expressions) {
      const value = /^@\(\s*"([^"\\&<{}]*)"\s*\)$/.exec(source)?.[1];
      if (value !== undefined && value.trim() === value && value !== '' && !value.startsWith('@'))
        yield { start, end, values: { value }, fix: { start, end, text: value } };
    }
  },
});
