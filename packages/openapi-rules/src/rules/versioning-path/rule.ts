import { versionIn } from '../../helpers/versions.ts';
import { defineRule, from } from '../../rule.ts';

/** A path contains the version. */
export const versioningPath = defineRule({
  id: 'versioning-path',
  family: 'versioning',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A path contains the version',
  message: 'The path {path} contains the version, which a version set of API Management can add',
  *check({ pathItems, start }) {
    const path = pathItems.find((one) => versionIn(one.path) !== undefined)?.path;
    if (path !== undefined) yield { at: start.at('paths', path), values: { path } };
  },
});
