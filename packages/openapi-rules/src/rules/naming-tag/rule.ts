import { itemsOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** Two tags differ only in case. */
export const namingTag = defineRule({
  id: 'naming-tag',
  family: 'naming',
  severity: 'warning',
  rulesets: from('strict'),
  summary: 'Two tags differ only in case',
  message: 'The tags {tag} and {other} differ only in case',
  *check({ operations }) {
    const taken = new Map<string, string>();
    for (const { value, place } of operations)
      for (const [index, tag] of itemsOf(value.tags).entries()) {
        if (typeof tag !== 'string') continue;
        const other = taken.get(tag.toLowerCase());
        if (other === undefined) taken.set(tag.toLowerCase(), tag);
        else if (other !== tag) yield { at: place.at('tags', index), values: { tag, other } };
      }
  },
});
