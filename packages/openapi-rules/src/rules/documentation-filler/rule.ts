import { objectOf, stringOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** A text is a placeholder. */
export const documentationFiller = defineRule({
  id: 'documentation-filler',
  family: 'documentation',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'A text is a placeholder',
  message: 'The {key} is a placeholder: {text}',
  *check({ root, start, operations, parameters, schemas }) {
    const info = { value: objectOf(root.info), place: start.at('info') };
    for (const { value, place } of [info, ...operations, ...parameters, ...schemas])
      for (const key of ['title', 'summary', 'description']) {
        const text = stringOf(value[key])?.trim();
        // The title of a schema may be any word.
        if (text !== undefined && filler.test(text) && (key !== 'title' || place.key === 'info'))
          yield { at: place.at(key), values: { key, text: text.slice(0, 40) } };
      }
  },
});

const filler = /\b(?:lorem ipsum|todo|tbd|fixme)\b|^(?:string|description|summary|\.{3}|-)$/i;
