import { defineBuiltIn } from '../../rule.ts';

export const retryWithoutBuffer = defineBuiltIn({
  id: 'retry-without-buffer',
  family: 'flow',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  message: 'A retry sends an empty body, because forward-request does not buffer the request',
  help: 'Add buffer-request-body="true"',
  *check(policy) {
    for (const element of policy.named('forward-request')) {
      const buffered = element.value('buffer-request-body');
      if (!element.inside('retry') || (buffered !== undefined && buffered !== 'false')) continue;
      const at = element.node.open.start + 1 + element.name.length;
      const fix = buffered === undefined ? { fix: { start: at, end: at, text: ' buffer-request-body="true"' } } : {};
      yield { start: element.start, end: element.end, ...fix };
    }
  },
});
