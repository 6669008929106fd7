import { defineRule } from '../../rule.ts';

/** DateTime.… is the time of whichever region runs it. */
export const localTime = defineRule({
  id: 'local-time',
  family: 'expressions',
  severity: 'info',
  message: 'DateTime.{name} is the time of whichever region runs it',
  help: 'Use DateTime.Utc{name}',
  *check(policy) {
    for (const expression of policy.expressions)
      for (const { names, start, end } of expression.chains)
        if (names[0] === 'DateTime' && names[1] === 'Now') yield { start, end, values: { name: 'Now' } };
  },
});
