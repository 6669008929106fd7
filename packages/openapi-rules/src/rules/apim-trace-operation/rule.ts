import { defineRule, from } from '../../rule.ts';

/** An operation has the method TRACE. */
export const apimTraceOperation = defineRule({
  id: 'apim-trace-operation',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'An operation has the method TRACE',
  message: '{operation} is not imported: the importer does not support TRACE',
  *check({ operations }) {
    for (const { method, place, label } of operations)
      if (method === 'trace') yield { at: place, values: { operation: label } };
  },
});
