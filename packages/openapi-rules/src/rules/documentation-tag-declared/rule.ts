import { itemsOf, objectOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** A tag of an operation is not declared. */
export const documentationTagDeclared = defineRule({
  id: 'documentation-tag-declared',
  family: 'documentation',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A tag of an operation is not declared',
  message: 'The tag {tag} of {operation} is not among the tags of the document',
  *check({ operations, root }) {
    const declared = new Set(itemsOf(root.tags).map((tag) => objectOf(tag).name));
    for (const { value, place, label } of operations)
      for (const [index, tag] of itemsOf(value.tags).entries())
        if (typeof tag === 'string' && !declared.has(tag))
          yield { at: place.at('tags', index), values: { tag, operation: label } };
  },
});
