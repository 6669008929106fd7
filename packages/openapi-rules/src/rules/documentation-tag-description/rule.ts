import { hasText, isObject, itemsOf } from '@apimkit/openapi/document';
import { valueText } from '../../helpers/value-text.ts';
import { defineRule, from } from '../../rule.ts';

/** A tag has no description. */
export const documentationTagDescription = defineRule({
  id: 'documentation-tag-description',
  family: 'documentation',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A tag has no description',
  message: 'The tag {tag} has no description',
  *check({ root, start }) {
    for (const [index, tag] of itemsOf(root.tags).entries())
      if (isObject(tag) && !hasText(tag.description))
        yield { at: start.at('tags', index), values: { tag: valueText(tag.name) } };
  },
});
