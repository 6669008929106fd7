import { defineRule } from '../../rule.ts';

/** JSONP lets every page read the answers. */
export const jsonpUsed = defineRule({
  id: 'jsonp-used',
  family: 'security',
  severity: 'warning',
  message: 'JSONP lets every page read the answers',
  help: 'Use cors',
  check: (policy) => policy.named('jsonp'),
});
