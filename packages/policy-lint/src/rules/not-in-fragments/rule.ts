import { defineRule } from '../../rule.ts';

/** … cannot stand in a fragment. */
export const notInFragments = defineRule({
  id: 'not-in-fragments',
  family: 'syntax',
  severity: 'error',
  message: '{name} cannot stand in a fragment',
  help: 'Put it into the policy itself',
  *check(policy) {
    if (policy.kind !== 'fragment') return;
    for (const element of policy.policies)
      if (element.policy && !element.policy.inFragments)
        yield { start: element.start, end: element.end, values: { name: element.name } };
  },
});
