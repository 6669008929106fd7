import { defineBuiltIn } from '../../rule.ts';

export const jsonpUsed = defineBuiltIn({
  id: 'jsonp-used',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  message: 'JSONP lets every website read the responses',
  help: 'Use cors',
  check: (policy) => policy.named('jsonp'),
});
