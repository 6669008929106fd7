import { readsRequest } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const urlFromRequest = defineBuiltIn({
  id: 'url-from-request',
  family: 'security',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict', 'security'],
  message: 'The caller chooses the URL that is called',
  help: 'Set a fixed host, and use only validated parts of the request',
  *check(policy) {
    for (const { element, source, start, end } of policy.expressions)
      if (element.name === 'set-url' && readsRequest(source) && !/https?:\/\/|\{\{|Variables/.test(source))
        yield { start, end };
  },
});
