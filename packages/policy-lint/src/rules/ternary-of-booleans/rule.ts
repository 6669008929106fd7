import { defineRule } from '../../rule.ts';

/** … ? true : false is the condition itself. */
export const ternaryOfBooleans = defineRule({
  id: 'ternary-of-booleans',
  family: 'expressions',
  severity: 'info',
  message: '{source} ? true : false is the condition itself',
  help: 'Write the condition alone',
  *check(policy) {
    for (const { source, start, end } of policy.expressions)
      if (/\?\s*true\s*:\s*false\s*\)$/.test(source)) yield { start, end, values: { source: 'condition' } };
  },
});
