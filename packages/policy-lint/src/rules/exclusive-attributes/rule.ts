import { defineRule } from '../../rule.ts';

/** … and … cannot stand together. */
export const exclusiveAttributes = defineRule({
  id: 'exclusive-attributes',
  family: 'syntax',
  severity: 'error',
  message: '{first} and {second} cannot stand together',
  help: 'Keep one of them',
  *check(policy) {
    for (const element of policy.policies)
      for (const set of element.policy?.exclusive ?? []) {
        const [first, second] = set.flatMap((name) => element.attribute(name) ?? []);
        if (first && second)
          yield { start: second.start, end: second.end, values: { first: first.name, second: second.name } };
      }
  },
});
