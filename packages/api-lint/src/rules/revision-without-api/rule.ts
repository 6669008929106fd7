import type { ApiFact } from '../../facts.ts';
import { atProperty, current } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const revisionWithoutApi = defineRule({
  id: 'revision-without-api',
  family: 'versions',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'The API of a revision is missing',
  message: 'This is revision {revision} of {root}, which does not exist in the artifacts',
  help: 'Add the folder {root} with the current revision',
  *check(facts) {
    const roots = new Set(current(facts).map(keyOf));
    for (const api of facts.apis)
      if (api.revision !== undefined && !roots.has(keyOf(api)))
        yield atProperty(api, 'apiRevision', { revision: api.revision, root: api.root });
  },
});

const keyOf = ({ workspace = '', root }: ApiFact) => `${workspace}:${root}`.toLowerCase();
