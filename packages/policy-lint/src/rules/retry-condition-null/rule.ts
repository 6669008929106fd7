import { chainsOf, literalOf } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const retryConditionNull = defineBuiltIn({
  id: 'retry-condition-null',
  family: 'flow',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'The condition of retry fails if a variable is null',
  message: 'The condition fails if {name} is null',
  help: 'Check it for null first',
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
