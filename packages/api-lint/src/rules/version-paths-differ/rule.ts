import { atProperty, current, groupBy, plainPath } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** The versions of one API have different paths. */
export const versionPathsDiffer = defineApiRule({
  id: 'version-paths-differ',
  family: 'versions',
  severity: 'info',
  from: 'recommended',
  summary: 'The versions of one API have different paths',
  message: 'This version is at {path}, {other} of the same version set at {otherPath}',
  help: 'Use one path for all versions: the version set tells them apart',
  *check(facts) {
    for (const [, [first, ...others]] of groupBy(current(facts), ({ versionSet }) => versionSet))
      for (const api of others)
        if (first && plainPath(api.path) !== plainPath(first.path))
          yield atProperty(api, 'path', { path: `/${api.path}`, other: first.name, otherPath: `/${first.path}` });
  },
});
