import { addressOf, atProperty, current, plainPath, setOf } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** The path of an API ends with its version, which the version set adds once more. */
export const versionDoubled = defineApiRule({
  id: 'version-doubled',
  family: 'versions',
  severity: 'warning',
  from: 'recommended',
  summary: 'The path of an API ends with its version, which the version set adds once more',
  message: 'Callers find this API at /{path}: the version set adds the version to a path that has it already',
  help: 'Remove the version from the path',
  *check(facts) {
    for (const api of current(facts)) {
      if (setOf(api, facts)?.scheme !== 'Segment' || !api.version) continue;
      const doubles = plainPath(api.path).split('/').at(-1) === api.version.toLowerCase();
      if (doubles) yield atProperty(api, 'path', { path: addressOf(api, facts) });
    }
  },
});
