import { defineRule } from '../../rule.ts';

/** An error is answered with …. */
export const errorAnsweredWithSuccess = defineRule({
  id: 'error-answered-with-success',
  family: 'flow',
  severity: 'warning',
  message: 'An error is answered with {code}',
  help: 'Answer with the status of the error',
  *check(policy) {
    for (const element of policy.named('set-status')) {
      const code = element.attribute('code');
      if (element.section === 'on-error' && code && /^2\d\d$/.test(code.value.trim()))
        yield { start: code.start, end: code.end, values: { code: code.value } };
    }
  },
});
