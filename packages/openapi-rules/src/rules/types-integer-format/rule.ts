import { hasAny, schemaLabel } from '../../helpers/schemas.ts';
import { defineRule, from } from '../../rule.ts';

/** An integer has neither format nor maximum. */
export const typesIntegerFormat = defineRule({
  id: 'types-integer-format',
  family: 'types',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'An integer has neither format nor maximum',
  message: '{schema} is an integer without a format or a maximum',
  *check({ schemas }) {
    for (const { value, place } of schemas)
      if (value.type === 'integer' && !hasAny(value, ['format', 'enum', 'maximum']))
        yield { at: place, values: { schema: schemaLabel(place) } };
  },
});
