import { defineRule } from '../../rule.ts';

/** Traces by the header Ocp-Apim-Trace are gone. */
export const traceHeader = defineRule({
  id: 'trace-header',
  family: 'deprecation',
  severity: 'warning',
  message: 'Traces by the header Ocp-Apim-Trace are gone',
  help: 'Use the debug credentials of the service',
  *check(policy) {
    for (const element of policy.named('set-header'))
      if (/^ocp-apim-trace$/i.test(element.value('name') ?? '') && element.value('exists-action') !== 'delete')
        yield element;
  },
});
