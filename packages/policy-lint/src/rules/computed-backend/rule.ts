import { defineBuiltIn } from '../../rule.ts';

export const computedBackend = defineBuiltIn({
  id: 'computed-backend',
  family: 'references',
  severity: 'info',
  rulesets: { strict: 'warning' },
  message: 'The backend name is computed, so it cannot be validated before the call',
  help: 'Choose between fixed names with choose',
  *check(policy) {
    for (const element of policy.named('set-backend-service')) {
      const id = element.attribute('backend-id');
      if (id?.isExpression) yield id;
    }
  },
});
