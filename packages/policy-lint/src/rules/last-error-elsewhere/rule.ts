import { chainsOf } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** context.LastError is null outside of on-error. */
export const lastErrorElsewhere = defineRule({
  id: 'last-error-elsewhere',
  family: 'flow',
  severity: 'warning',
  message: 'context.LastError is null outside of on-error',
  help: 'Move it to on-error, or guard it with ?.',
  *check(policy) {
    for (const expression of policy.expressions) {
      const { section } = expression.element;
      if (section === undefined || section === 'on-error') continue;
      const chain = chainsOf(expression, 'context', 'LastError').find(
        (one) => one.names.length > 2 && !one.guarded[2] && !one.tested,
      );
      if (chain) yield { start: chain.start, end: chain.end };
    }
  },
});
