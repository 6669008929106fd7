import { defineBuiltIn } from '../../rule.ts';

export const errorReturnedAsSuccess = defineBuiltIn({
  id: 'error-returned-as-success',
  family: 'flow',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'on-error returns a success status',
  message: 'on-error returns {code}',
  help: 'Return the status of the error',
  *check(policy) {
    for (const element of policy.named('set-status')) {
      const code = element.attribute('code');
      if (element.section === 'on-error' && code && /^2\d\d$/.test(code.value.trim()))
        yield { start: code.start, end: code.end, values: { code: code.value } };
    }
  },
});
