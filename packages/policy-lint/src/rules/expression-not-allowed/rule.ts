import { factsOf } from '../../facts.ts';
import { defineRule } from '../../rule.ts';

/** … takes no expression. */
export const expressionNotAllowed = defineRule({
  id: 'expression-not-allowed',
  family: 'syntax',
  severity: 'error',
  message: '{name} takes no expression',
  help: 'Write the value itself, or a named value',
  *check(policy) {
    for (const element of policy.elements)
      for (const { name, isExpression, start, end } of element.attributes)
        if (isExpression && factsOf(element)?.attributes.get(name)?.expression === false)
          yield { start, end, values: { name } };
  },
});
