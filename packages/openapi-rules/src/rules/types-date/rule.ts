import { hasAny } from '../../helpers/schemas.ts';
import { defineRule, from } from '../../rule.ts';

/** A property with the name of a date has no format. */
export const typesDate = defineRule({
  id: 'types-date',
  family: 'types',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A property with the name of a date has no format',
  message: 'The property {property} has the name of a date and no format',
  *check({ schemas }) {
    for (const { value, place } of schemas)
      if (
        place.parent?.key === 'properties' &&
        value.type === 'string' &&
        !hasAny(value, ['format', 'enum', 'pattern']) &&
        dateName.test(place.key)
      )
        yield { at: place, values: { property: place.key } };
  },
});

const dateName =
  /(?:^(?:date|timestamp)|(?:Date|Timestamp|DateTime|(?:created|updated|modified|deleted|expires)At|_at|_date))$/;
