import { addressOf, atProperty, callKey, current, groupBy } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const pathTaken = defineRule({
  id: 'path-taken',
  family: 'addresses',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'Two APIs have the same address',
  message: '{other} is served at /{path} too, and nothing distinguishes the two',
  help: 'Change the path of one of them, or make them versions of one version set',
  *check(facts) {
    for (const [, [first, ...others]] of groupBy(current(facts), (api) => callKey(api, facts)))
      for (const api of others)
        yield atProperty(api, 'path', { other: first?.name ?? '', path: addressOf(api, facts) });
  },
});
