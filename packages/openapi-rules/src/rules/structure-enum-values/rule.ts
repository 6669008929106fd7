import { itemsOf } from '@apimkit/openapi/document';
import { fitsType } from '../../helpers/fits-type.ts';
import { excerpt, valueText } from '../../helpers/value-text.ts';
import { defineRule, from } from '../../rule.ts';

/** A value of an enum occurs twice or has another type. */
export const structureEnumValues = defineRule({
  id: 'structure-enum-values',
  family: 'structure',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'A value of an enum occurs twice or has another type',
  message: 'The value {value} {problem}',
  *check({ schemas }) {
    for (const { value, place } of schemas) {
      const taken = new Set<unknown>();
      for (const [index, one] of itemsOf(value.enum).entries()) {
        const at = place.at('enum', index);
        if (taken.has(one)) yield { at, values: { value: excerpt(one), problem: 'occurs twice in the enum' } };
        else if (!fitsType(value, one))
          yield { at, values: { value: excerpt(one), problem: `does not have the type ${valueText(value.type)}` } };
        taken.add(one);
      }
    }
  },
});
