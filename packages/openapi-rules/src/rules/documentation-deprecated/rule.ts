import { hasText } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** A deprecated operation does not describe its replacement. */
export const documentationDeprecated = defineRule({
  id: 'documentation-deprecated',
  family: 'documentation',
  severity: 'warning',
  rulesets: from('strict'),
  summary: 'A deprecated operation does not describe its replacement',
  message: '{operation} is deprecated and has no description of what to use instead',
  *check({ operations }) {
    for (const { value, place, label } of operations)
      if (value.deprecated === true && !hasText(value.description))
        yield { at: place.at('deprecated'), values: { operation: label } };
  },
});
