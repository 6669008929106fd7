import { defineRule } from '../../rule.ts';

/** The name of a fragment cannot be computed. */
export const computedFragment = defineRule({
  id: 'computed-fragment',
  family: 'references',
  severity: 'error',
  message: 'The name of a fragment cannot be computed',
  help: 'Write the name itself',
  *check(policy) {
    for (const element of policy.named('include-fragment')) {
      const id = element.attribute('fragment-id');
      if (id?.isExpression) yield id;
    }
  },
});
