import { factsOf } from '../../facts.ts';
import { isPlaceholder } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const missingChild = defineBuiltIn({
  id: 'missing-child',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A required child element is missing',
  message: '{name} requires {child}',
  help: 'Add <{child}>',
  *check(policy) {
    for (const element of policy.elements)
      for (const child of factsOf(element)?.children ?? [])
        if (
          element.childrenNamed(child.name).length < child.least &&
          !(element.text !== '' && isPlaceholder(element.text))
        )
          yield { start: element.start, end: element.end, values: { name: element.name, child: child.name } };
  },
});
