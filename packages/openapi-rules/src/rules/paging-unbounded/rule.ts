import { pageSize } from '../../helpers/paging.ts';
import { parameterSchema } from '../../helpers/schemas.ts';
import { valueText } from '../../helpers/value-text.ts';
import { defineRule, from } from '../../rule.ts';

/** The size of a page has no maximum. */
export const pagingUnbounded = defineRule({
  id: 'paging-unbounded',
  family: 'paging',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'The size of a page has no maximum',
  message: 'The parameter {parameter} has no maximum, so a caller can request everything',
  *check(document) {
    for (const { value, place } of document.parameters) {
      if (value.in !== 'query' || !pageSize.test(valueText(value.name))) continue;
      const schema = parameterSchema(document, value, place);
      if (schema.maximum === undefined && schema.enum === undefined)
        yield { at: place, values: { parameter: valueText(value.name) } };
    }
  },
});
