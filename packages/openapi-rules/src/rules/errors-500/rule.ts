import { missingResponse } from '../../helpers/missing-response.ts';
import { defineRule, from } from '../../rule.ts';

/** An operation has no response 500. */
export const errors500 = defineRule({
  id: 'errors-500',
  family: 'errors',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'An operation has no response 500',
  message: '{operation} has no response for a failure of the server (500)',
  check: (document) => missingResponse(document, '500', () => true),
});
