import { atProperty, current, groupBy } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** The versions of one API have different display names. */
export const versionNamesDiffer = defineApiRule({
  id: 'version-names-differ',
  family: 'versions',
  severity: 'info',
  from: 'strict',
  summary: 'The versions of one API have different display names',
  message: 'This version is called {name}, {other} of the same version set {otherName}',
  help: 'Use one displayName for all versions',
  *check(facts) {
    for (const [, [first, ...others]] of groupBy(current(facts), ({ versionSet }) => versionSet))
      for (const api of others)
        if (first && api.displayName !== first.displayName) {
          const names = { name: api.displayName ?? '', otherName: first.displayName ?? '' };
          yield atProperty(api, 'displayName', { ...names, other: first.name });
        }
  },
});
