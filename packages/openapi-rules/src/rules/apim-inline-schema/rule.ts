import { isObject } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** A body has an inline schema. */
export const apimInlineSchema = defineRule({
  id: 'apim-inline-schema',
  family: 'apim',
  severity: 'info',
  rulesets: from('strict', 'apim'),
  summary: 'A body has an inline schema',
  message: 'The schema has no name: the importer generates one, and a different one for each import',
  help: 'Move the schema to the components and refer to it',
  once: true,
  *check({ mediaTypes, responses }) {
    const holders = [...mediaTypes, ...responses.filter(({ value }) => value.schema !== undefined)];
    for (const { value, place } of holders)
      if (isObject(value.schema) && isObject(value.schema.properties)) yield { at: place.at('schema') };
  },
});
