import { missingResponse } from '../../helpers/missing-response.ts';
import { defineRule, from } from '../../rule.ts';

/** An operation has no response 429. */
export const errors429 = defineRule({
  id: 'errors-429',
  family: 'errors',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'An operation has no response 429',
  message: '{operation} has no response for too many requests (429)',
  check: (document) => missingResponse(document, '429', () => true),
});
