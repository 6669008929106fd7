import { factsOf } from '../../facts.ts';
import { defineRule } from '../../rule.ts';

/** … needs the attribute …. */
export const missingAttribute = defineRule({
  id: 'missing-attribute',
  family: 'syntax',
  severity: 'error',
  message: '{element} needs the attribute {name}',
  help: 'Add {name}="…"',
  *check(policy) {
    for (const element of policy.elements)
      for (const { name, required } of factsOf(element)?.attributes.values() ?? [])
        if (required === true && !element.attribute(name))
          yield { start: element.start, end: element.end, values: { element: element.name, name } };
  },
});
