import { defineRule, from } from '../../rule.ts';

/** A path has more than eight segments. */
export const namingPathDepth = defineRule({
  id: 'naming-path-depth',
  family: 'naming',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A path has more than eight segments',
  message: 'The path {path} has {count} segments',
  *check({ pathItems, start }) {
    for (const { path } of pathItems) {
      const count = path.split('/').filter((segment) => segment !== '').length;
      if (count > 8) yield { at: start.at('paths', path), values: { path, count } };
    }
  },
});
