import { objectOf } from '@apimkit/openapi/document';
import { unusualNames } from '../../helpers/naming-case.ts';
import { defineRule, from } from '../../rule.ts';

/** A property has another case than most. */
export const namingProperty = defineRule({
  id: 'naming-property',
  family: 'naming',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A property has another case than most',
  message: 'The property {property} is not in {usual} like most',
  *check({ schemas }) {
    const properties = schemas.flatMap(({ value, place }) =>
      Object.keys(objectOf(value.properties)).map((property) => ({
        property,
        place: place.at('properties', property),
      })),
    );
    for (const [{ property, place }, usual] of unusualNames(properties, (one) => one.property))
      yield { at: place, values: { property, usual } };
  },
});
