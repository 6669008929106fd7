import { factsOf } from '../../facts.ts';
import { numberOf } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** … cannot be …. */
export const outOfRange = defineRule({
  id: 'out-of-range',
  family: 'syntax',
  severity: 'error',
  message: '{name} cannot be {value}',
  help: 'It must be {expected}',
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
