import { factsOf } from '../../facts.ts';
import { defineBuiltIn } from '../../rule.ts';

export const missingAttribute = defineBuiltIn({
  id: 'missing-attribute',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A required attribute is missing',
  message: '{element} requires the attribute {name}',
  help: 'Add {name}="…"',
  *check(policy) {
    for (const element of policy.elements)
      for (const { name, required } of factsOf(element)?.attributes.values() ?? [])
        if (required === true && !element.attribute(name))
          yield { start: element.start, end: element.end, values: { element: element.name, name } };
  },
});
