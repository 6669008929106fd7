import { readsRequest } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const stringBuiltJson = defineBuiltIn({
  id: 'string-built-json',
  family: 'expressions',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  message: 'JSON is built from values of the request by concatenation',
  help: 'Build a JObject and call ToString()',
  *check(policy) {
    for (const { element, source, start, end } of policy.expressions)
      if (element.name === 'set-body' && readsRequest(source) && /"\s*\{\s*\\"/.test(source) && /\+/.test(source))
        yield { start, end };
  },
});
