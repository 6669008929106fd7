import type { ApiFact } from '../../facts.ts';
import { atProperty, current } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** There is a revision, but not the API that it is a revision of. */
export const revisionWithoutApi = defineApiRule({
  id: 'revision-without-api',
  family: 'versions',
  severity: 'error',
  from: 'minimal',
  summary: 'There is a revision, but not the API that it is a revision of',
  message: 'This is revision {revision} of {root}, which is not here',
  help: 'Add the folder {root} with the current revision',
  *check(facts) {
    const roots = new Set(current(facts).map(keyOf));
    for (const api of facts.apis)
      if (api.revision !== undefined && !roots.has(keyOf(api)))
        yield atProperty(api, 'apiRevision', { revision: api.revision, root: api.root });
  },
});

const keyOf = ({ workspace = '', root }: ApiFact) => `${workspace}:${root}`.toLowerCase();
