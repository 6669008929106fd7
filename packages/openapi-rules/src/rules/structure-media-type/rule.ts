import { defineRule, from } from '../../rule.ts';

/** The key of a content is not a media type. */
export const structureMediaType = defineRule({
  id: 'structure-media-type',
  family: 'structure',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'The key of a content is not a media type',
  message: '{type} is not a media type',
  dialects: ['openapi-3.0', 'openapi-3.1'],
  *check({ mediaTypes }) {
    for (const { place } of mediaTypes)
      if (!/^[\w!#$&^*.+-]+\/[\w!#$&^*.+-]+\s*(?:;.*)?$/.test(place.key))
        yield { at: place, values: { type: place.key } };
  },
});
