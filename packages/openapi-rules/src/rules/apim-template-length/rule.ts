import { defineRule, from } from '../../rule.ts';

/** A template has 128 characters or more. */
export const apimTemplateLength = defineRule({
  id: 'apim-template-length',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'A template has 128 characters or more',
  message: 'The path {path} has {length} characters; the importer accepts at most 127',
  *check({ pathItems, start }) {
    for (const { path } of pathItems)
      if (path.length >= 128) yield { at: start.at('paths', path), values: { path, length: path.length } };
  },
});
