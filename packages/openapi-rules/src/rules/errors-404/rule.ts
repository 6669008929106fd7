import { missingResponse } from '../../helpers/missing-response.ts';
import { defineRule, from } from '../../rule.ts';

/** An operation on one resource has no response 404. */
export const errors404 = defineRule({
  id: 'errors-404',
  family: 'errors',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'An operation on one resource has no response 404',
  message: '{operation} is about one resource and has no response for a missing one (404)',
  check: (document) =>
    missingResponse(
      document,
      '404',
      ({ path, method }) => /\{[^{}]+\}$/.test(path) && ['get', 'delete', 'patch'].includes(method),
    ),
});
