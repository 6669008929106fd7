import { defineRule } from '../../rule.ts';

/** The name of the backend is computed, so nobody can check it before it is called. */
export const computedBackend = defineRule({
  id: 'computed-backend',
  family: 'references',
  severity: 'info',
  message: 'The name of the backend is computed, so nobody can check it before it is called',
  help: 'Choose among written names with choose',
  *check(policy) {
    for (const element of policy.named('set-backend-service')) {
      const id = element.attribute('backend-id');
      if (id?.isExpression) yield id;
    }
  },
});
