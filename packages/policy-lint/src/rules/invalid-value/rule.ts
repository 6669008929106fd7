import { factsOf, misfit } from '../../facts.ts';
import { isLiteral, short } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const invalidValue = defineBuiltIn({
  id: 'invalid-value',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'An attribute has an invalid value',
  message: '{name} cannot be {value}',
  help: 'Use {expected}',
  *check(policy) {
    for (const element of policy.elements)
      for (const { name, value, start, end } of element.attributes) {
        const fact = factsOf(element)?.attributes.get(name);
        if (!fact || !isLiteral(value.trim())) continue;
        const expected = misfit(fact, value.trim());
        if (expected !== undefined) yield { start, end, values: { name, value: short(value), expected } };
      }
  },
});
