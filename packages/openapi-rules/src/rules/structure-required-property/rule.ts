import { familyProperties, isObject, itemsOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** A required property is not described. */
export const structureRequiredProperty = defineRule({
  id: 'structure-required-property',
  family: 'structure',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'A required property is not described',
  message: 'The required property {property} is not among the properties',
  *check(document) {
    for (const { value, place } of document.schemas) {
      if (!isObject(value.properties) || combining.some((key) => value[key] !== undefined)) continue;
      if (place.parent && ['allOf', 'anyOf', 'oneOf'].includes(place.parent.key)) continue;
      for (const [index, property] of itemsOf(value.required).entries())
        if (
          typeof property === 'string' &&
          !Object.hasOwn(value.properties, property) &&
          !familyProperties(document, value)?.has(property)
        )
          yield { at: place.at('required', index), values: { property } };
    }
  },
});

const combining = ['allOf', 'anyOf', 'oneOf', '$ref', 'not', 'if', 'patternProperties'];
