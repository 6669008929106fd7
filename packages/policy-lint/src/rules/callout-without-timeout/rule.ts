import { defineRule } from '../../rule.ts';

/** The call may take 60 s, and the caller waits. */
export const calloutWithoutTimeout = defineRule({
  id: 'callout-without-timeout',
  family: 'performance',
  severity: 'warning',
  message: 'The call may take 60 s, and the caller waits',
  help: 'Add timeout="10"',
  *check(policy) {
    for (const element of policy.named('send-request'))
      if (!element.attribute('timeout') && !element.attribute('timeout-ms')) {
        const at = element.end;
        yield { start: element.start, end: element.end, fix: { start: at, end: at, text: ' timeout="10"' } };
      }
  },
});
