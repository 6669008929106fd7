import { atProperty, current, groupBy } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const versionNamesDiffer = defineRule({
  id: 'version-names-differ',
  family: 'versions',
  severity: 'info',
  rulesets: ['strict'],
  summary: 'The versions of one API have different display names',
  message: 'The display name of this version is {name}, that of {other} in the same version set is {otherName}',
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
