import { defineBuiltIn } from '../../rule.ts';

export const missingOneOf = defineBuiltIn({
  id: 'missing-one-of',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'One of several attributes is required, but none is set',
  message: '{name} requires one of {names}',
  help: 'Add one of them',
  *check(policy) {
    for (const element of policy.named('set-backend-service', 'validate-jwt'))
      for (const set of element.policy?.exclusive ?? [])
        if (
          !set.some((name) => element.attribute(name)) &&
          !element.attributes.some(({ name }) => name.startsWith('sf-') || name === 'dapr-app-id')
        )
          yield { start: element.start, end: element.end, values: { name: element.name, names: set.join(', ') } };
  },
});
