import { defineRule } from '../../rule.ts';

/** … is on no page of the documentation. */
export const undocumentedPolicy = defineRule({
  id: 'undocumented-policy',
  family: 'deprecation',
  severity: 'info',
  message: '{name} is on no page of the documentation',
  help: 'Use a documented policy',
  *check(policy) {
    for (const element of policy.policies)
      if (element.policy?.documented === false)
        yield { start: element.start, end: element.end, values: { name: element.name } };
  },
});
