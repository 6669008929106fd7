import { pagePosition, pageSize, successSchema } from '../../helpers/paging.ts';
import { defineRule, from } from '../../rule.ts';

/** A list has no paging. */
export const pagingMissing = defineRule({
  id: 'paging-missing',
  family: 'paging',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A list has no paging',
  message: '{operation} returns a whole list and has no parameters for paging',
  *check(document) {
    for (const operation of document.operations) {
      if (successSchema(document, operation)?.type !== 'array') continue;
      const isPaged = operation.parameters.some(({ name }) => pageSize.test(name) || pagePosition.test(name));
      if (!isPaged) yield { at: operation.place, values: { operation: operation.label } };
    }
  },
});
