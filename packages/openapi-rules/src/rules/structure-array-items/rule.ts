import { defineRule, from } from '../../rule.ts';

/** An array has no items. */
export const structureArrayItems = defineRule({
  id: 'structure-array-items',
  family: 'structure',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'An array has no items',
  message: 'The array has no items, so the type of its elements is unknown',
  dialects: ['swagger-2.0', 'openapi-3.0'],
  *check({ schemas }) {
    for (const { value, place } of schemas)
      if (value.type === 'array' && value.items === undefined) yield { at: place };
  },
});
