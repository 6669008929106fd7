import { atProperty, current, groupBy, plainPath } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const versionPathsDiffer = defineRule({
  id: 'version-paths-differ',
  family: 'versions',
  severity: 'info',
  rulesets: ['recommended', 'strict'],
  summary: 'The versions of one API have different paths',
  message: 'The path of this version is {path}, that of {other} in the same version set is {otherPath}',
  help: 'Use one path for all versions; the version set distinguishes them',
  *check(facts) {
    for (const [, [first, ...others]] of groupBy(current(facts), ({ versionSet }) => versionSet))
      for (const api of others)
        if (first && plainPath(api.path) !== plainPath(first.path))
          yield atProperty(api, 'path', { path: `/${api.path}`, other: first.name, otherPath: `/${first.path}` });
  },
});
