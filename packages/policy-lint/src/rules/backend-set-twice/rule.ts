import { at } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** A later set-backend-service in the same list replaces this one. */
export const backendSetTwice = defineRule({
  id: 'backend-set-twice',
  family: 'flow',
  severity: 'warning',
  message: 'A later set-backend-service in the same list replaces this one',
  help: 'Keep the last, or put each under its own condition',
  check: (policy) =>
    at(policy, ['set-backend-service'], (element) =>
      element.followers.some(({ name }) => name === 'set-backend-service'),
    ),
});
