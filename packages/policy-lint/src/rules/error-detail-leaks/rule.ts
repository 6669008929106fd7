import { chainsOf } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const errorDetailLeaks = defineBuiltIn({
  id: 'error-detail-leaks',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  message: 'Details of an error are returned to the caller',
  help: 'Return a general message and the request ID',
  *check(policy) {
    for (const expression of policy.expressions) {
      const { element } = expression;
      if (
        element.section !== 'on-error' ||
        [element, ...element.ancestors].some(({ name }) =>
          /^(trace|log-to-eventhub|emit-metric|send-request|send-one-way-request|set-variable|when)$/.test(name),
        )
      )
        continue;
      const chain = chainsOf(expression, 'context', 'LastError').find(({ names }) =>
        /^(Message|Source|Path|Scope|Section)$/.test(names[2] ?? ''),
      );
      if (chain) yield { start: chain.start, end: chain.end };
    }
  },
});
