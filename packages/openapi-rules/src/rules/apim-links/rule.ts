import { objectOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** A response has links. */
export const apimLinks = defineRule({
  id: 'apim-links',
  family: 'apim',
  severity: 'info',
  rulesets: from('strict', 'apim'),
  summary: 'A response has links',
  message: 'The importer drops the link {link}',
  once: true,
  dialects: ['openapi-3.0', 'openapi-3.1'],
  *check({ responses, root, start }) {
    for (const { value, place } of responses)
      for (const link of Object.keys(objectOf(value.links))) yield { at: place.at('links', link), values: { link } };
    for (const link of Object.keys(objectOf(objectOf(root.components).links)))
      yield { at: start.at('components', 'links', link), values: { link } };
  },
});
