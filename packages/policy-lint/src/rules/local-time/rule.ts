import { defineBuiltIn } from '../../rule.ts';

export const localTime = defineBuiltIn({
  id: 'local-time',
  family: 'expressions',
  severity: 'info',
  rulesets: { recommended: 'info', strict: 'warning' },
  summary: 'An expression uses the local time of the gateway',
  message: 'DateTime.{name} depends on the region of the gateway',
  help: 'Use DateTime.Utc{name}',
  *check(policy) {
    for (const expression of policy.expressions)
      for (const { names, start, end } of expression.chains)
        if (names[0] === 'DateTime' && names[1] === 'Now') yield { start, end, values: { name: 'Now' } };
  },
});
