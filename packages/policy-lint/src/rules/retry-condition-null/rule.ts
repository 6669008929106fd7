import { chainsOf, literalOf } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** The condition fails when … is null. */
export const retryConditionNull = defineRule({
  id: 'retry-condition-null',
  family: 'flow',
  severity: 'warning',
  message: 'The condition fails when {name} is null',
  help: 'Test it for null first',
  *check(policy) {
    for (const expression of policy.expressions) {
      if (expression.element.name !== 'retry' || expression.attribute?.name !== 'condition') continue;
      const tested = expression.chains.some((chain) => chain.indexed && chain.tested) || /\?\./.test(expression.source);
      for (const chain of chainsOf(expression, 'context', 'Variables'))
        if (chain.indexed && chain.next && !tested)
          yield { start: chain.start, end: chain.end, values: { name: literalOf(chain.args[0]) ?? 'the variable' } };
    }
  },
});
