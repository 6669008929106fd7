import { isObject, objectOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** A JSON response for success has no example. */
export const documentationExample = defineRule({
  id: 'documentation-example',
  family: 'documentation',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A JSON response for success has no example',
  message: 'The response {status} of {operation} has no example',
  dialects: ['openapi-3.0', 'openapi-3.1'],
  *check(document) {
    for (const operation of document.operations)
      for (const { status, value, place } of operation.responses) {
        if (!status.startsWith('2')) continue;
        const media = objectOf(objectOf(value.content)['application/json']);
        const schema = document.follow(media.schema, place)?.value;
        const examples = [media.example, media.examples, schema?.example, schema?.examples];
        if (isObject(media.schema) && examples.every((one) => one === undefined))
          yield { at: place, values: { status, operation: operation.label } };
      }
  },
});
