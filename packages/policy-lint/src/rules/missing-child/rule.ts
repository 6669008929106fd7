import { factsOf } from '../../facts.ts';
import { isPlaceholder } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** … needs …. */
export const missingChild = defineRule({
  id: 'missing-child',
  family: 'syntax',
  severity: 'error',
  message: '{name} needs {child}',
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
