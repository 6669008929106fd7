import { defineRule, from } from '../../rule.ts';

/** A response is for a range of status codes, or default. */
export const apimResponseRange = defineRule({
  id: 'apim-response-range',
  family: 'apim',
  severity: 'info',
  rulesets: from('strict', 'apim'),
  summary: 'A response is for a range of status codes, or default',
  message: 'The importer drops the response {status} of {operation}, because it stores status codes as numbers',
  once: true,
  *check(document) {
    for (const operation of document.operations)
      for (const { status, place } of operation.responses)
        if (status === 'default' || /^[1-5]XX$/i.test(status))
          yield { at: place, values: { status, operation: operation.label } };
  },
});
