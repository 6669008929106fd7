import { defineRule, from } from '../../rule.ts';

/** A GET, HEAD or OPTIONS operation has a request body. */
export const apimBodyDiscarded = defineRule({
  id: 'apim-body-discarded',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'A GET, HEAD or OPTIONS operation has a request body',
  message: 'The importer discards the request body of {operation}',
  *check({ operations }) {
    for (const { method, value, place, label, parameters } of operations) {
      if (!['get', 'head', 'options'].includes(method)) continue;
      const body = parameters.find((one) => one.in === 'body');
      if (value.requestBody !== undefined || body)
        yield { at: body?.place ?? place.at('requestBody'), values: { operation: label } };
    }
  },
});
