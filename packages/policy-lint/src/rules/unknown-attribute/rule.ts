import { factsOf } from '../../facts.ts';
import { hint } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** … has no attribute …. */
export const unknownAttribute = defineRule({
  id: 'unknown-attribute',
  family: 'syntax',
  severity: 'error',
  message: '{element} has no attribute {name}',
  help: '{hint}',
  *check(policy) {
    for (const element of policy.elements) {
      const facts = factsOf(element);
      if (!facts || facts.anything) continue;
      for (const { name, start, end } of element.attributes)
        if (!facts.attributes.has(name) && !/^xmlns/.test(name))
          yield {
            start,
            end,
            values: {
              element: element.name,
              name,
              hint: hint(
                name,
                [...facts.attributes.keys()].filter((one) => one !== 'id'),
              ),
            },
          };
    }
  },
});
