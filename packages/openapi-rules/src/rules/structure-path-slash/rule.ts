import { objectOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** A path does not start with a slash. */
export const structurePathSlash = defineRule({
  id: 'structure-path-slash',
  family: 'structure',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  summary: 'A path does not start with a slash',
  message: 'The path {path} does not start with a slash',
  *check({ root, start }) {
    for (const path of Object.keys(objectOf(root.paths)))
      if (!path.startsWith('/') && !path.startsWith('x-')) yield { at: start.at('paths', path), values: { path } };
  },
});
