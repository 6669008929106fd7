import type { VersionSetFact } from '../../facts.ts';
import { atProperty, groupBy } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const versionSetNameTaken = defineRule({
  id: 'version-set-name-taken',
  family: 'versions',
  severity: 'info',
  rulesets: ['recommended', 'strict'],
  summary: 'Two version sets have the same display name',
  message: '{other} has the display name {name} too',
  help: 'Move the versions to one set, or rename one of the sets',
  *check({ versionSets }) {
    const key = ({ displayName, workspace }: VersionSetFact) =>
      displayName === undefined ? undefined : `${workspace ?? ''}:${displayName.trim().toLowerCase()}`;
    for (const [, [first, ...others]] of groupBy(versionSets, key))
      for (const set of others)
        yield atProperty(set, 'displayName', { other: first?.name ?? '', name: set.displayName ?? '' });
  },
});
