import { chainsOf } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const lastErrorElsewhere = defineBuiltIn({
  id: 'last-error-elsewhere',
  family: 'flow',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'context.LastError is used outside on-error, where it is null',
  message: 'context.LastError is null outside on-error',
  help: 'Move it to on-error, or use ?.',
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
