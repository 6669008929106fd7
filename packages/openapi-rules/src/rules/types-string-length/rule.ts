import { hasAny, parameterSchema } from '../../helpers/schemas.ts';
import { valueText } from '../../helpers/value-text.ts';
import { defineRule, from } from '../../rule.ts';

/** A string parameter has no maximum length. */
export const typesStringLength = defineRule({
  id: 'types-string-length',
  family: 'types',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A string parameter has no maximum length',
  message: 'The parameter {parameter} has no maximum length',
  *check(document) {
    for (const { value, place } of document.parameters) {
      if (value.in === 'body') continue;
      const schema = parameterSchema(document, value, place);
      if (schema.type === 'string' && !hasAny(schema, ['maxLength', 'enum', 'const', 'pattern', 'format']))
        yield { at: place, values: { parameter: valueText(value.name) } };
    }
  },
});
