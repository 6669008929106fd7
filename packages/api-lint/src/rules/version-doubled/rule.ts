import { addressOf, atProperty, current, plainPath, setOf } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const versionDoubled = defineRule({
  id: 'version-doubled',
  family: 'versions',
  severity: 'warning',
  rulesets: ['recommended', 'strict'],
  summary: 'The path of an API ends with its version, which the version set adds again',
  message: 'The address of this API is /{path}: the version set adds the version to a path that already contains it',
  help: 'Remove the version from the path',
  *check(facts) {
    for (const api of current(facts)) {
      if (setOf(api, facts)?.scheme !== 'Segment' || !api.version) continue;
      const doubles = plainPath(api.path).split('/').at(-1) === api.version.toLowerCase();
      if (doubles) yield atProperty(api, 'path', { path: addressOf(api, facts) });
    }
  },
});
