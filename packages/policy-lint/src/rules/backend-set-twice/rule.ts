import { at } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const backendSetTwice = defineBuiltIn({
  id: 'backend-set-twice',
  family: 'flow',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  message: 'A later set-backend-service in the same list overrides this one',
  help: 'Keep the last one, or give each its own condition',
  check: (policy) =>
    at(policy, ['set-backend-service'], (element) =>
      element.followers.some(({ name }) => name === 'set-backend-service'),
    ),
});
