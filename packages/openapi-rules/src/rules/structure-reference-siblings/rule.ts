import { defineRule, from } from '../../rule.ts';

/** A reference has siblings. */
export const structureReferenceSiblings = defineRule({
  id: 'structure-reference-siblings',
  family: 'structure',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'A reference has siblings',
  message: '{keys} beside a $ref {verb} ignored',
  dialects: ['swagger-2.0', 'openapi-3.0'],
  *check({ references }) {
    for (const { value, place, type } of references) {
      if (type === 'path') continue;
      const keys = Object.keys(value).filter((key) => key !== '$ref' && !key.startsWith('x-'));
      if (keys.length > 0)
        yield { at: place.at(keys[0] ?? ''), values: { keys: keys.join(', '), verb: keys.length > 1 ? 'are' : 'is' } };
    }
  },
});
