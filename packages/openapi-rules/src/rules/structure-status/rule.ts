import { objectOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** The key of a response is not a status code. */
export const structureStatus = defineRule({
  id: 'structure-status',
  family: 'structure',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  summary: 'The key of a response is not a status code',
  message: '{status} of {operation} is not a status code, a range of them, or default',
  *check({ operations }) {
    for (const { value, place, label } of operations)
      for (const status of Object.keys(objectOf(value.responses)))
        if (!/^(?:[1-5](?:\d\d|XX)|default|x-.*)$/.test(status))
          yield { at: place.at('responses', status), values: { status, operation: label } };
  },
});
