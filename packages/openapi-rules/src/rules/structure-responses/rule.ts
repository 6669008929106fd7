import { objectOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** An operation has no response. */
export const structureResponses = defineRule({
  id: 'structure-responses',
  family: 'structure',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  summary: 'An operation has no response',
  message: '{operation} has no response',
  dialects: ['swagger-2.0', 'openapi-3.0'],
  *check({ operations }) {
    for (const { value, place, label } of operations)
      if (Object.keys(objectOf(value.responses)).length === 0) yield { at: place, values: { operation: label } };
  },
});
