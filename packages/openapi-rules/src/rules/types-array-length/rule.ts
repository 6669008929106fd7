import { defineRule, from } from '../../rule.ts';

/** An array has no maximum length. */
export const typesArrayLength = defineRule({
  id: 'types-array-length',
  family: 'types',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'An array has no maximum length',
  message: 'The array {property} has no maximum length',
  *check({ schemas }) {
    for (const { value, place } of schemas)
      if (value.type === 'array' && value.maxItems === undefined && place.parent?.key === 'properties')
        yield { at: place, values: { property: place.key } };
  },
});
