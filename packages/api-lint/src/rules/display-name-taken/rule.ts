import type { ApiFact } from '../../facts.ts';
import { atProperty, current, groupBy } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** Two APIs have the same display name. */
export const displayNameTaken = defineApiRule({
  id: 'display-name-taken',
  family: 'addresses',
  severity: 'info',
  from: 'recommended',
  summary: 'Two APIs have the same display name',
  message: '{other} is called {name} too, and is no version of the same API',
  help: 'Give one of them another displayName, or make them versions of one version set',
  *check(facts) {
    const key = ({ displayName, workspace }: ApiFact) =>
      displayName === undefined ? undefined : `${workspace ?? ''}:${displayName.trim().toLowerCase()}`;
    for (const [, [first, ...others]] of groupBy(current(facts), key))
      for (const api of others)
        if (first && (api.versionSet === undefined || api.versionSet !== first.versionSet))
          yield atProperty(api, 'displayName', { other: first.name, name: api.displayName ?? '' });
  },
});
