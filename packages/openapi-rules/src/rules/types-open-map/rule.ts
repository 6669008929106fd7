import { hasAny, schemaLabel } from '../../helpers/schemas.ts';
import { defineRule, from } from '../../rule.ts';

/** An object has no properties. */
export const typesOpenMap = defineRule({
  id: 'types-open-map',
  family: 'types',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'An object has no properties',
  message: '{schema} has no properties, so it can contain anything',
  *check({ schemas }) {
    for (const { value, place } of schemas)
      if (value.type === 'object' && !hasAny(value, keywords))
        yield { at: place, values: { schema: schemaLabel(place) } };
  },
});

const keywords = [
  ...['properties', 'additionalProperties', 'patternProperties', 'allOf', 'anyOf', 'oneOf', '$ref', 'enum', 'example'],
];
