import { defineRule, from } from '../../rule.ts';

/** Two media types of a body differ only in case. */
export const apimMediaTypeUnique = defineRule({
  id: 'apim-media-type-unique',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'Two media types of a body differ only in case',
  message: 'The media type {type} occurs twice in one body',
  dialects: ['openapi-3.0', 'openapi-3.1'],
  *check({ mediaTypes }) {
    const taken = new Map<object, Set<string>>();
    for (const { place } of mediaTypes) {
      const holder = place.parent as object;
      const names = taken.get(holder) ?? new Set<string>();
      taken.set(holder, names);
      const name = place.key.toLowerCase().replaceAll(/\s+/g, '');
      if (names.has(name)) yield { at: place, values: { type: place.key } };
      names.add(name);
    }
  },
});
