import { itemsOf } from '@apimkit/openapi/document';
import { missingResponse } from '../../helpers/missing-response.ts';
import { defineRule, from } from '../../rule.ts';

/** A secured operation has no response 401. */
export const errors401 = defineRule({
  id: 'errors-401',
  family: 'errors',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A secured operation has no response 401',
  message: '{operation} is secured and has no response for unauthenticated callers (401)',
  check: (document) =>
    missingResponse(document, '401', ({ value }) => itemsOf(value.security ?? document.root.security).length > 0),
});
