import { fixedSegments } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** A path is not in lower case with hyphens. */
export const namingPathCase = defineRule({
  id: 'naming-path-case',
  family: 'naming',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A path is not in lower case with hyphens',
  message: '{segment} in the path {path} is not in lower case with hyphens',
  *check({ pathItems, start }) {
    for (const { path } of pathItems) {
      const segment = fixedSegments(path).find((one) => /[A-Z_]/.test(one));
      if (segment !== undefined) yield { at: start.at('paths', path), values: { segment, path } };
    }
  },
});
