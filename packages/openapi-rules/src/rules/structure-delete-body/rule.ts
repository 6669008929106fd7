import { defineRule, from } from '../../rule.ts';

/** A DELETE operation has a request body. */
export const structureDeleteBody = defineRule({
  id: 'structure-delete-body',
  family: 'structure',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A DELETE operation has a request body',
  message: '{operation} has a request body, which clients and proxies may drop',
  *check({ operations }) {
    for (const { method, value, place, label, parameters } of operations) {
      const body = parameters.find((one) => one.in === 'body');
      if (method === 'delete' && (value.requestBody !== undefined || body))
        yield { at: body?.place ?? place.at('requestBody'), values: { operation: label } };
    }
  },
});
