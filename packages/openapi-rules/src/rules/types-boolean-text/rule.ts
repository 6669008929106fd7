import { itemsOf, objectOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** A boolean is an enum of strings. */
export const typesBooleanText = defineRule({
  id: 'types-boolean-text',
  family: 'types',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A boolean is an enum of strings',
  message: 'The strings true and false are not a boolean',
  help: 'Use type: boolean',
  *check({ schemas }) {
    // Beside a boolean, the strings are another notation for it.
    const beside = new Set<unknown>();
    for (const { value } of schemas)
      for (const all of [itemsOf(value.oneOf), itemsOf(value.anyOf)])
        if (all.some((one) => objectOf(one).type === 'boolean')) for (const one of all) beside.add(one);
    for (const { value, place } of schemas) {
      if (beside.has(value) || itemsOf(value.type).includes('boolean')) continue;
      const values = itemsOf(value.enum).map((one) => (typeof one === 'string' ? one.toLowerCase() : undefined));
      if (values.length === 2 && values.includes('true') && values.includes('false')) yield { at: place.at('enum') };
    }
  },
});
