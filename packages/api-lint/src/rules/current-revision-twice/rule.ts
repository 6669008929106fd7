import type { ApiFact } from '../../facts.ts';
import { atProperty, current } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** Two revisions of an API say that they are the current one. */
export const currentRevisionTwice = defineApiRule({
  id: 'current-revision-twice',
  family: 'versions',
  severity: 'error',
  from: 'minimal',
  summary: 'Two revisions of an API say that they are the current one',
  message: '{other} is the current revision already',
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
