import { factsOf } from '../../facts.ts';
import { defineBuiltIn } from '../../rule.ts';

export const expressionNotAllowed = defineBuiltIn({
  id: 'expression-not-allowed',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'An attribute that does not support expressions contains one',
  message: '{name} does not support expressions',
  help: 'Use a literal value or a named value',
  *check(policy) {
    for (const element of policy.elements)
      for (const { name, isExpression, start, end } of element.attributes)
        if (isExpression && factsOf(element)?.attributes.get(name)?.expression === false)
          yield { start, end, values: { name } };
  },
});
