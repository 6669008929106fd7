import { ends } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const noForwardRequest = defineBuiltIn({
  id: 'no-forward-request',
  family: 'flow',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  message: 'No policy forwards the request, so the backend is never called',
  help: 'Add <forward-request />, or <base /> below the global scope',
  *check(policy) {
    const backend = policy.section('backend');
    if (!backend || (policy.scope !== 'global' && backend.children.length > 0)) return;
    const forwards = backend.descendants.some(({ name }) =>
      /^(forward-request|base|include-fragment|return-response|mock-response)$/.test(name),
    );
    const responds = policy.section('inbound')?.children.some(({ name }) => ends.has(name));
    if (!forwards && !responds) yield backend;
  },
});
