import type { ApiFact } from '../../facts.ts';
import { atProperty, current, groupBy } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const displayNameTaken = defineRule({
  id: 'display-name-taken',
  family: 'addresses',
  severity: 'info',
  rulesets: ['recommended', 'strict'],
  summary: 'Two APIs have the same display name',
  message: '{other} has the display name {name} too, and is not a version of the same API',
  help: 'Change the displayName of one of them, or make them versions of one version set',
  *check(facts) {
    const key = ({ displayName, workspace }: ApiFact) =>
      displayName === undefined ? undefined : `${workspace ?? ''}:${displayName.trim().toLowerCase()}`;
    for (const [, [first, ...others]] of groupBy(current(facts), key))
      for (const api of others)
        if (first && (api.versionSet === undefined || api.versionSet !== first.versionSet))
          yield atProperty(api, 'displayName', { other: first.name, name: api.displayName ?? '' });
  },
});
