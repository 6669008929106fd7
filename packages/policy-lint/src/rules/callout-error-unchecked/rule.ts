import { chainsOf, literalOf } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** … is null when the call fails, and is read here without a test. */
export const calloutErrorUnchecked = defineRule({
  id: 'callout-error-unchecked',
  family: 'security',
  severity: 'warning',
  message: '{name} is null when the call fails, and is read here without a test',
  help: 'Test it for null first',
  *check(policy) {
    const risky = new Set(
      policy
        .named('send-request')
        .filter((one) => one.value('ignore-error') === 'true')
        .map((one) => one.value('response-variable-name')),
    );
    const all = policy.expressions.flatMap((expression) =>
      chainsOf(expression, 'context', 'Variables').map((chain) => ({ chain, name: literalOf(chain.args[0]) })),
    );
    const tested = new Set(all.filter(({ chain }) => chain.tested).map(({ name }) => name));
    for (const { chain, name } of all)
      if (name !== undefined && risky.has(name) && !tested.has(name) && chain.next)
        yield { start: chain.start, end: chain.end, values: { name } };
  },
});
