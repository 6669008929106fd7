import { defineRule, from } from '../../rule.ts';

/** An operation has callbacks. */
export const apimCallback = defineRule({
  id: 'apim-callback',
  family: 'apim',
  severity: 'info',
  rulesets: from('strict', 'apim'),
  summary: 'An operation has callbacks',
  message: 'The importer drops the callbacks of {operation}',
  once: true,
  dialects: ['openapi-3.0', 'openapi-3.1'],
  *check({ operations }) {
    for (const { value, place, label } of operations)
      if (value.callbacks !== undefined) yield { at: place.at('callbacks'), values: { operation: label } };
  },
});
