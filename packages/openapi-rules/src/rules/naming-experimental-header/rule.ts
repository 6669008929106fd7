import { stringOf } from '@apimkit/openapi/document';
import { valueText } from '../../helpers/value-text.ts';
import { defineRule, from } from '../../rule.ts';

/** The name of a header starts with X-. */
export const namingExperimentalHeader = defineRule({
  id: 'naming-experimental-header',
  family: 'naming',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'The name of a header starts with X-',
  message: 'The name of the header {header} starts with X-, which RFC 6648 deprecates',
  *check({ parameters }) {
    for (const { value, place } of parameters)
      if (value.in === 'header' && /^x-/i.test(stringOf(value.name) ?? ''))
        yield { at: place, values: { header: valueText(value.name) } };
  },
});
