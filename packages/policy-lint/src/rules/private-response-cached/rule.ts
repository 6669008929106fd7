import { at } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** Answers for one caller may be served to another. */
export const privateResponseCached = defineRule({
  id: 'private-response-cached',
  family: 'security',
  severity: 'warning',
  message: 'Answers for one caller may be served to another',
  help: 'Add vary-by-header Authorization, or vary-by-developer',
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
