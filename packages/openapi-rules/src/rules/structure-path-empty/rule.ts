import { isMethod } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** A path has no operation. */
export const structurePathEmpty = defineRule({
  id: 'structure-path-empty',
  family: 'structure',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'A path has no operation',
  message: 'The path {path} has no operation',
  *check({ pathItems, start }) {
    for (const { path, value } of pathItems)
      if (!Object.keys(value).some(isMethod)) yield { at: start.at('paths', path), values: { path } };
  },
});
