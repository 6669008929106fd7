import { defineRule, from } from '../../rule.ts';

/** A path has an empty segment. */
export const namingPathEmptySegment = defineRule({
  id: 'naming-path-empty-segment',
  family: 'naming',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'A path has an empty segment',
  message: 'The path {path} has an empty segment',
  *check({ pathItems, start }) {
    for (const { path } of pathItems) if (path.includes('//')) yield { at: start.at('paths', path), values: { path } };
  },
});
