import { defineBuiltIn } from '../../rule.ts';

export const computedFragment = defineBuiltIn({
  id: 'computed-fragment',
  family: 'references',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'The fragment name is an expression',
  message: 'A fragment name cannot be an expression',
  help: 'Use the name of the fragment',
  *check(policy) {
    for (const element of policy.named('include-fragment')) {
      const id = element.attribute('fragment-id');
      if (id?.isExpression) yield id;
    }
  },
});
