import { stringsOf } from '@apimkit/openapi/document';
import { unusualNames } from '../../helpers/naming-case.ts';
import { defineRule, from } from '../../rule.ts';

/** A value of an enum has another case than most. */
export const namingEnum = defineRule({
  id: 'naming-enum',
  family: 'naming',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A value of an enum has another case than most',
  message: 'The value {value} is not in {usual} like most of the enum',
  *check({ schemas }) {
    for (const { value, place } of schemas)
      for (const [one, usual] of unusualNames(stringsOf(value.enum), String))
        yield { at: place.at('enum'), values: { value: one, usual } };
  },
});
