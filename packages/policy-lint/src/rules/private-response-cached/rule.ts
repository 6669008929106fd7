import { at } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const privateResponseCached = defineBuiltIn({
  id: 'private-response-cached',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  message: 'Responses for one caller can be served to another from the cache',
  help: 'Add vary-by-header Authorization or vary-by-developer',
  check: (policy) =>
    at(
      policy,
      ['cache-lookup'],
      (element) =>
        element.value('allow-private-response-caching') === 'true' &&
        element.value('vary-by-developer') !== 'true' &&
        !element.children.some(
          ({ name, text }) => name === 'vary-by-header' && /authorization|cookie|subscription-key/i.test(text),
        ),
    ),
});
