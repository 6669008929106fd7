import { factsOf } from '../../facts.ts';
import { numberOf } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const outOfRange = defineBuiltIn({
  id: 'out-of-range',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A number is outside its range',
  message: '{name} cannot be {value}',
  help: 'Use a number {expected}',
  *check(policy) {
    for (const element of policy.elements)
      for (const { name, value, start, end } of element.attributes) {
        const range = factsOf(element)?.attributes.get(name)?.range;
        const number = numberOf(value.trim());
        if (!range || number === undefined) continue;
        const [least, most] = range;
        if ((least !== null && number < least) || (most !== null && number > most))
          yield {
            start,
            end,
            values: { name, value, expected: most === null ? `at least ${least}` : `between ${least} and ${most}` },
          };
      }
  },
});
