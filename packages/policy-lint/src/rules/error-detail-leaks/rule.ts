import { chainsOf } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** Details of the error are told to the caller. */
export const errorDetailLeaks = defineRule({
  id: 'error-detail-leaks',
  family: 'security',
  severity: 'warning',
  message: 'Details of the error are told to the caller',
  help: 'Say a general sentence and the request id',
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
