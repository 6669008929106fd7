import { successSchema } from '../../helpers/paging.ts';
import { defineRule, from } from '../../rule.ts';

/** A list is not wrapped in an object. */
export const pagingBareArray = defineRule({
  id: 'paging-bare-array',
  family: 'paging',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A list is not wrapped in an object',
  message: '{operation} returns a bare array, to which nothing can be added later',
  *check(document) {
    for (const operation of document.operations)
      if (successSchema(document, operation)?.type === 'array')
        yield { at: operation.place, values: { operation: operation.label } };
  },
});
