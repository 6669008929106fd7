import { readsRequest } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** The caller chooses which server is called. */
export const backendFromRequest = defineRule({
  id: 'backend-from-request',
  family: 'security',
  severity: 'error',
  message: 'The caller chooses which server is called',
  help: 'Choose among written addresses with choose',
  *check(policy) {
    for (const { element, attribute, source, start, end } of policy.expressions)
      if (
        element.name === 'set-backend-service' &&
        attribute?.name === 'base-url' &&
        readsRequest(source) &&
        !/Url\.Scheme/.test(source)
      )
        yield { start, end };
  },
});
