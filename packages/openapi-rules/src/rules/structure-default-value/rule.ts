import { itemsOf } from '@apimkit/openapi/document';
import { fitsType } from '../../helpers/fits-type.ts';
import { excerpt, valueText } from '../../helpers/value-text.ts';
import { defineRule, from } from '../../rule.ts';

/** A default has another type, or is not in the enum. */
export const structureDefaultValue = defineRule({
  id: 'structure-default-value',
  family: 'structure',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'A default has another type, or is not in the enum',
  message: 'The default {value} {problem}',
  *check({ schemas, parameters }) {
    for (const { value, place } of [...schemas, ...parameters]) {
      if (value.default === undefined) continue;
      const at = place.at('default');
      const choices = itemsOf(value.enum);
      if (!fitsType(value, value.default))
        yield {
          at,
          values: { value: excerpt(value.default), problem: `does not have the type ${valueText(value.type)}` },
        };
      else if (choices.length > 0 && typeof value.default !== 'object' && !choices.includes(value.default))
        yield { at, values: { value: excerpt(value.default), problem: 'is not in the enum' } };
    }
  },
});
