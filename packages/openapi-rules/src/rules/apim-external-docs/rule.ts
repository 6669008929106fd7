import { defineRule, from } from '../../rule.ts';

/** The document or an operation has externalDocs. */
export const apimExternalDocs = defineRule({
  id: 'apim-external-docs',
  family: 'apim',
  severity: 'info',
  rulesets: from('strict', 'apim'),
  summary: 'The document or an operation has externalDocs',
  message: 'The importer drops the externalDocs of {owner}',
  once: true,
  *check({ root, start, operations }) {
    if (root.externalDocs !== undefined) yield { at: start.at('externalDocs'), values: { owner: 'the document' } };
    for (const { value, place, label } of operations)
      if (value.externalDocs !== undefined) yield { at: place.at('externalDocs'), values: { owner: label } };
  },
});
