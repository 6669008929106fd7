import { tooLong } from '../../helpers/too-long.ts';
import { defineRule, from } from '../../rule.ts';

/** The description of an operation has more than 1000 characters. */
export const apimDescriptionLength = defineRule({
  id: 'apim-description-length',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'The description of an operation has more than 1000 characters',
  message: 'The {part} has {length} characters; API Management keeps at most {limit}: {beginning}',
  *check({ operations }) {
    for (const { value, place, label } of operations)
      yield* tooLong(value.description, `description of ${label}`, 1000, place.at('description'));
  },
});
