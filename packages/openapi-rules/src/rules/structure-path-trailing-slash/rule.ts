import { defineRule, from } from '../../rule.ts';

/** A path ends with a slash. */
export const structurePathTrailingSlash = defineRule({
  id: 'structure-path-trailing-slash',
  family: 'structure',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'A path ends with a slash',
  message: 'The path {path} ends with a slash',
  *check({ pathItems, start }) {
    for (const { path } of pathItems)
      if (path.length > 1 && path.endsWith('/')) yield { at: start.at('paths', path), values: { path } };
  },
});
