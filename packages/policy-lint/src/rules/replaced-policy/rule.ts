import { defineBuiltIn } from '../../rule.ts';

export const replacedPolicy = defineBuiltIn({
  id: 'replaced-policy',
  family: 'deprecation',
  severity: 'info',
  rulesets: { recommended: 'info', strict: 'warning' },
  summary: 'A policy is replaced by a newer one',
  message: '{name} is replaced by {other}',
  help: 'Use {other}',
  *check(policy) {
    for (const element of policy.policies)
      if (element.policy?.replacedBy)
        yield {
          start: element.start,
          end: element.end,
          values: { name: element.name, other: element.policy.replacedBy },
        };
  },
});
