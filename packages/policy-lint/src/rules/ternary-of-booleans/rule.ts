import { defineBuiltIn } from '../../rule.ts';

export const ternaryOfBooleans = defineBuiltIn({
  id: 'ternary-of-booleans',
  family: 'expressions',
  severity: 'info',
  rulesets: { recommended: 'info', strict: 'warning' },
  summary: 'A conditional operator returns true or false',
  message: '{source} ? true : false equals the condition',
  help: 'Use the condition alone',
  *check(policy) {
    for (const { source, start, end } of policy.expressions)
      if (/\?\s*true\s*:\s*false\s*\)$/.test(source)) yield { start, end, values: { source: 'condition' } };
  },
});
