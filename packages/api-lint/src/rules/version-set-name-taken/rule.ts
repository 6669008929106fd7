import type { VersionSetFact } from '../../facts.ts';
import { atProperty, groupBy } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** Two version sets have the same display name. */
export const versionSetNameTaken = defineApiRule({
  id: 'version-set-name-taken',
  family: 'versions',
  severity: 'info',
  from: 'recommended',
  summary: 'Two version sets have the same display name',
  message: '{other} is called {name} too',
  help: 'Put the versions into one set, or rename one of the two',
  *check({ versionSets }) {
    const key = ({ displayName, workspace }: VersionSetFact) =>
      displayName === undefined ? undefined : `${workspace ?? ''}:${displayName.trim().toLowerCase()}`;
    for (const [, [first, ...others]] of groupBy(versionSets, key))
      for (const set of others)
        yield atProperty(set, 'displayName', { other: first?.name ?? '', name: set.displayName ?? '' });
  },
});
