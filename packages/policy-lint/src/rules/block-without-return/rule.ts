import { defineRule } from '../../rule.ts';

/** The block returns nothing. */
export const blockWithoutReturn = defineRule({
  id: 'block-without-return',
  family: 'expressions',
  severity: 'error',
  message: 'The block returns nothing',
  help: 'End it with return',
  *check(policy) {
    for (const { source, start, end } of policy.expressions)
      if (/^@\{/.test(source) && !/\breturn\b|\bthrow\b/.test(source) && !/^@\{\s*\}$/.test(source))
        yield { start, end };
  },
});
