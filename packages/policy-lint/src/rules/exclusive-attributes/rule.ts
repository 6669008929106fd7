import { defineBuiltIn } from '../../rule.ts';

export const exclusiveAttributes = defineBuiltIn({
  id: 'exclusive-attributes',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'Attributes that exclude each other are both set',
  message: '{first} and {second} cannot be used together',
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
