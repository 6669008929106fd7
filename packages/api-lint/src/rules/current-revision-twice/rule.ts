import type { ApiFact } from '../../facts.ts';
import { atProperty, current } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const currentRevisionTwice = defineRule({
  id: 'current-revision-twice',
  family: 'versions',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'Two revisions of an API are marked as current',
  message: '{other} is already the current revision',
  help: 'Remove isCurrent here; a release makes a revision current',
  *check(facts) {
    const roots = new Map(current(facts).map((api) => [keyOf(api), api]));
    for (const api of facts.apis) {
      const other = roots.get(keyOf(api));
      if (api.revision !== undefined && api.isCurrent && other)
        yield atProperty(api, 'isCurrent', { other: other.name });
    }
  },
});

const keyOf = ({ workspace = '', root }: ApiFact) => `${workspace}:${root}`.toLowerCase();
