import { readsRequest } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const backendFromRequest = defineBuiltIn({
  id: 'backend-from-request',
  family: 'security',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict', 'security'],
  message: 'The caller chooses the server that is called',
  help: 'Choose between fixed URLs with choose',
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
