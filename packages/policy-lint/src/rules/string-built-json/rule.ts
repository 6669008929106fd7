import { readsRequest } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** JSON is put together from what the caller sends. */
export const stringBuiltJson = defineRule({
  id: 'string-built-json',
  family: 'expressions',
  severity: 'warning',
  message: 'JSON is put together from what the caller sends',
  help: 'Build a JObject and call ToString()',
  *check(policy) {
    for (const { element, source, start, end } of policy.expressions)
      if (element.name === 'set-body' && readsRequest(source) && /"\s*\{\s*\\"/.test(source) && /\+/.test(source))
        yield { start, end };
  },
});
