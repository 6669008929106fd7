import { fixedSegments } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** A path contains a verb. */
export const namingPathVerb = defineRule({
  id: 'naming-path-verb',
  family: 'naming',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A path contains a verb',
  message: '{verb} in the path {path} repeats the method; a path names a resource',
  *check({ pathItems, start }) {
    for (const { path } of pathItems) {
      const verb = fixedSegments(path).find((one) => verbs.test(one));
      if (verb !== undefined) yield { at: start.at('paths', path), values: { verb, path } };
    }
  },
});

const verbs = /^(?:get|list|fetch|create|add|update|delete|remove|set|find)(?:[A-Z_-].*)?$/;
