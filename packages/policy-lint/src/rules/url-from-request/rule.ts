import { readsRequest } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** The caller chooses which address is called. */
export const urlFromRequest = defineRule({
  id: 'url-from-request',
  family: 'security',
  severity: 'error',
  message: 'The caller chooses which address is called',
  help: 'Write the host, and take at most a checked part from the request',
  *check(policy) {
    for (const { element, source, start, end } of policy.expressions)
      if (element.name === 'set-url' && readsRequest(source) && !/https?:\/\/|\{\{|Variables/.test(source))
        yield { start, end };
  },
});
