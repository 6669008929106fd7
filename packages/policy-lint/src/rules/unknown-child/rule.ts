import { factsOf } from '../../facts.ts';
import { hint } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** … holds no …. */
export const unknownChild = defineRule({
  id: 'unknown-child',
  family: 'syntax',
  severity: 'error',
  message: '{parent} holds no {name}',
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
