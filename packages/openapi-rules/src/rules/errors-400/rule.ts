import { objectOf } from '@apimkit/openapi/document';
import { missingResponse } from '../../helpers/missing-response.ts';
import { defineRule, from } from '../../rule.ts';

/** An operation with a body has no response 400. */
export const errors400 = defineRule({
  id: 'errors-400',
  family: 'errors',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'An operation with a body has no response 400',
  message: '{operation} has a request body and no response for an invalid one (400)',
  check: (document) =>
    missingResponse(
      document,
      '400',
      ({ value, parameters }) =>
        (value.requestBody !== undefined || parameters.some((one) => one.in === 'body')) &&
        objectOf(value.responses)['422'] === undefined,
    ),
});
