import { defineBuiltIn } from '../../rule.ts';

export const undocumentedPolicy = defineBuiltIn({
  id: 'undocumented-policy',
  family: 'deprecation',
  severity: 'info',
  rulesets: { strict: 'warning' },
  summary: 'A policy is not documented',
  message: '{name} is not documented',
  help: 'Use a documented policy',
  *check(policy) {
    for (const element of policy.policies)
      if (element.policy?.documented === false)
        yield { start: element.start, end: element.end, values: { name: element.name } };
  },
});
