import { itemsOf, objectOf } from '@apimkit/openapi/document';
import { tooLong } from '../../helpers/too-long.ts';
import { defineRule, from } from '../../rule.ts';

/** A tag has more than 160 characters. */
export const apimTagLength = defineRule({
  id: 'apim-tag-length',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'A tag has more than 160 characters',
  message: 'The {part} has {length} characters; API Management keeps at most {limit}: {beginning}',
  *check({ operations, root, start }) {
    for (const [index, tag] of itemsOf(root.tags).entries())
      yield* tooLong(objectOf(tag).name, 'tag', 160, start.at('tags', index, 'name'));
    for (const { value, place } of operations)
      for (const [index, tag] of itemsOf(value.tags).entries())
        yield* tooLong(tag, 'tag', 160, place.at('tags', index));
  },
});
