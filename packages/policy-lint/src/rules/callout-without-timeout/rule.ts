import { defineBuiltIn } from '../../rule.ts';

export const calloutWithoutTimeout = defineBuiltIn({
  id: 'callout-without-timeout',
  family: 'performance',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'A send-request has no timeout',
  message: 'The call can take 60 s while the caller waits',
  help: 'Add timeout="10"',
  *check(policy) {
    for (const element of policy.named('send-request'))
      if (!element.attribute('timeout') && !element.attribute('timeout-ms')) {
        const at = element.end;
        yield { start: element.start, end: element.end, fix: { start: at, end: at, text: ' timeout="10"' } };
      }
  },
});
