import { defineRule } from '../../rule.ts';

/** … has been replaced by …. */
export const replacedPolicy = defineRule({
  id: 'replaced-policy',
  family: 'deprecation',
  severity: 'info',
  message: '{name} has been replaced by {other}',
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
