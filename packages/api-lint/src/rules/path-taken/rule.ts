import { addressOf, atProperty, callKey, current, groupBy } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** Two APIs are served at the same address. */
export const pathTaken = defineApiRule({
  id: 'path-taken',
  family: 'addresses',
  severity: 'error',
  from: 'minimal',
  summary: 'Two APIs are served at the same address',
  message: '{other} is served at /{path} too, with nothing to tell the two apart',
  help: 'Give one of them another path, or make them versions of one version set',
  *check(facts) {
    for (const [, [first, ...others]] of groupBy(current(facts), (api) => callKey(api, facts)))
      for (const api of others)
        yield atProperty(api, 'path', { other: first?.name ?? '', path: addressOf(api, facts) });
  },
});
