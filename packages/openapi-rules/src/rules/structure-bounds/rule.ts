import { defineRule, from } from '../../rule.ts';

/** A lower bound is greater than the upper bound. */
export const structureBounds = defineRule({
  id: 'structure-bounds',
  family: 'structure',
  severity: 'error',
  rulesets: from('minimal'),
  summary: 'A lower bound is greater than the upper bound',
  message: '{lower} {low} is greater than {upper} {high}, so no value is valid',
  *check({ schemas }) {
    for (const { value, place } of schemas)
      for (const [lower, upper] of bounds) {
        const [low, high] = [value[lower], value[upper]];
        if (typeof low === 'number' && typeof high === 'number' && low > high)
          yield { at: place.at(lower), values: { lower, low, upper, high } };
      }
  },
});

const bounds = [
  ['minimum', 'maximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
] as const;
