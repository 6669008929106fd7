import { valueText } from '../../helpers/value-text.ts';
import { defineRule, from } from '../../rule.ts';

/** A format does not fit the type. */
export const typesFormatOfType = defineRule({
  id: 'types-format-of-type',
  family: 'types',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'A format does not fit the type',
  message: 'The format {format} does not fit the type {type}',
  *check({ schemas }) {
    for (const { value, place } of schemas) {
      const { type, format } = value;
      const isNumeric = type === 'integer' || type === 'number';
      if (
        (isNumeric && textFormats.includes(valueText(format))) ||
        (type === 'integer' && (format === 'float' || format === 'double')) ||
        (type === 'boolean' && format !== undefined)
      )
        yield { at: place.at('format'), values: { format: valueText(format), type: valueText(type) } };
    }
  },
});

const textFormats = ['date', 'date-time', 'uuid', 'email', 'uri', 'hostname', 'ipv4', 'ipv6'];
