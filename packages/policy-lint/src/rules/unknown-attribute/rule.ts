import { factsOf } from '../../facts.ts';
import { hint } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const unknownAttribute = defineBuiltIn({
  id: 'unknown-attribute',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'An attribute does not exist',
  message: '{element} does not support the attribute {name}',
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
