import { chainsOf } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** context.… is null for some calls, and is read here without a test. */
export const nullableContext = defineRule({
  id: 'nullable-context',
  family: 'expressions',
  severity: 'warning',
  message: 'context.{name} is null for some calls, and is read here without a test',
  help: 'Write context.{name}?.…',
  *check(policy) {
    for (const expression of policy.expressions) {
      const tested = new Set(
        expression.chains.filter((chain) => chain.tested || chain.guarded[2]).map(({ names }) => names[1]),
      );
      for (const { names, guarded, start, end, tested: own } of chainsOf(expression, 'context')) {
        const [, name = '', member] = names;
        if (
          !/^(User|Subscription|Product)$/.test(name) ||
          member === undefined ||
          guarded[2] ||
          own ||
          tested.has(name)
        )
          continue;
        yield { start, end, values: { name } };
        break;
      }
    }
  },
});
