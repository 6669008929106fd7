import { defineRule } from '../../rule.ts';

/** … needs one of …. */
export const missingOneOf = defineRule({
  id: 'missing-one-of',
  family: 'syntax',
  severity: 'error',
  message: '{name} needs one of {names}',
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
