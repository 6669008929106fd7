import { defineBuiltIn } from '../../rule.ts';

export const notInFragments = defineBuiltIn({
  id: 'not-in-fragments',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A fragment contains a policy that is not allowed in fragments',
  message: '{name} is not allowed in a fragment',
  help: 'Move it to the policy',
  kinds: ['fragment'],
  *check(policy) {
    for (const element of policy.policies)
      if (element.policy && !element.policy.inFragments)
        yield { start: element.start, end: element.end, values: { name: element.name } };
  },
});
