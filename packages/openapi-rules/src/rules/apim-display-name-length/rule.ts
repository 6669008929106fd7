import { objectOf } from '@apimkit/openapi/document';
import { tooLong } from '../../helpers/too-long.ts';
import { defineRule, from } from '../../rule.ts';

/** A title or a summary has more than 300 characters. */
export const apimDisplayNameLength = defineRule({
  id: 'apim-display-name-length',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'A title or a summary has more than 300 characters',
  message: 'The {part} has {length} characters; API Management keeps at most {limit}: {beginning}',
  settledBy: { settlement: 'display-name', at: '#/info/title' },
  *check({ root, start, operations }) {
    const title = objectOf(root.info).title;
    yield* tooLong(title, 'title of the API', 300, start.at('info', 'title'));
    for (const { value, place, label } of operations)
      yield* tooLong(value.summary, `summary of ${label}`, 300, place.at('summary'));
  },
});
