import type { ApiFact } from '../../facts.ts';
import { atProperty, current, groupBy } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const versionTaken = defineRule({
  id: 'version-taken',
  family: 'versions',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'Two APIs are the same version of one version set',
  message: '{other} is version {version} of this version set too',
  help: 'Change the apiVersion of one of them',
  *check(facts) {
    const key = ({ versionSet, version = '' }: ApiFact) =>
      versionSet === undefined ? undefined : `${versionSet} ${version.toLowerCase()}`;
    for (const [, [first, ...others]] of groupBy(current(facts), key))
      for (const api of others)
        yield atProperty(api, 'apiVersion', { other: first?.name ?? '', version: api.version || '(none)' });
  },
});
