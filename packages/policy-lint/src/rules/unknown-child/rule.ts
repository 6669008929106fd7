import { factsOf } from '../../facts.ts';
import { hint } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const unknownChild = defineBuiltIn({
  id: 'unknown-child',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A child element does not exist',
  message: '{parent} does not support the element {name}',
  help: '{hint}',
  *check(policy) {
    for (const element of policy.elements) {
      const { parent, name } = element;
      const facts = parent && factsOf(parent);
      if (
        !facts ||
        facts.anything ||
        facts.policies ||
        facts.children.length === 0 ||
        facts.children.some((child) => child.name === name)
      )
        continue;
      yield {
        start: element.start,
        end: element.end,
        values: {
          name,
          parent: parent.name,
          hint: hint(
            name,
            facts.children.map((child) => child.name),
          ),
        },
      };
    }
  },
});
