import { defineBuiltIn } from '../../rule.ts';

export const blockWithoutReturn = defineBuiltIn({
  id: 'block-without-return',
  family: 'expressions',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  message: 'The expression block does not return a value',
  help: 'Add a return statement',
  *check(policy) {
    for (const { source, start, end } of policy.expressions)
      if (/^@\{/.test(source) && !/\breturn\b|\bthrow\b/.test(source) && !/^@\{\s*\}$/.test(source))
        yield { start, end };
  },
});
