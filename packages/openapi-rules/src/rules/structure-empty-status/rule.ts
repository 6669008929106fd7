import { hasBody } from '../../helpers/response-body.ts';
import { defineRule, from } from '../../rule.ts';

/** A response 204, 205 or 304 has a body. */
export const structureEmptyStatus = defineRule({
  id: 'structure-empty-status',
  family: 'structure',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'A response 204, 205 or 304 has a body',
  message: 'The response {status} of {operation} cannot have a body',
  *check(document) {
    for (const operation of document.operations)
      for (const { status, value, place } of operation.responses)
        if (['204', '205', '304'].includes(status) && hasBody(value))
          yield { at: place, values: { status, operation: operation.label } };
  },
});
