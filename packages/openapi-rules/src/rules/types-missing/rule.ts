import { hasAny } from '../../helpers/schemas.ts';
import { defineRule, from } from '../../rule.ts';

/** A property has no type. */
export const typesMissing = defineRule({
  id: 'types-missing',
  family: 'types',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A property has no type',
  message: 'The property {property} has no type, so it can have any value',
  *check({ schemas }) {
    for (const { value, place } of schemas)
      if (place.parent?.key === 'properties' && !hasAny(value, keywords))
        yield { at: place, values: { property: place.key } };
  },
});

const keywords = ['type', '$ref', 'allOf', 'anyOf', 'oneOf', 'not', 'enum', 'const', 'properties', 'items'];
