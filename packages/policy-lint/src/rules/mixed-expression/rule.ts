import { isMixed } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const mixedExpression = defineBuiltIn({
  id: 'mixed-expression',
  family: 'expressions',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  message: 'Text and an expression are mixed, so the expression is not evaluated',
  help: 'Make the whole value one expression: @("text" + …)',
  *check(policy) {
    for (const { element, attribute, start, end } of policy.expressions) {
      if (attribute || element.policy?.anything) continue;
      if (isMixed(policy, element)) yield { start, end };
    }
    for (const { attributes } of policy.elements)
      for (const { value, isExpression, start, end } of attributes)
        if (!isExpression && /@\(\s*(context\.|\(|\$?")/.test(value)) yield { start, end };
  },
});
