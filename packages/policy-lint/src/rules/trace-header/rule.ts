import { defineBuiltIn } from '../../rule.ts';

export const traceHeader = defineBuiltIn({
  id: 'trace-header',
  family: 'deprecation',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'The header Ocp-Apim-Trace, which no longer has an effect, is set',
  message: 'The header Ocp-Apim-Trace no longer has an effect',
  help: 'Use the debug credentials of the service',
  *check(policy) {
    for (const element of policy.named('set-header'))
      if (/^ocp-apim-trace$/i.test(element.value('name') ?? '') && element.value('exists-action') !== 'delete')
        yield element;
  },
});
