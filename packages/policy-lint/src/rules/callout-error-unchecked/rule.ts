import { chainsOf, literalOf } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const calloutErrorUnchecked = defineBuiltIn({
  id: 'callout-error-unchecked',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  summary: 'The response of a call that ignores errors is used without a null check',
  message: '{name} is null if the call fails, but is used without a null check',
  help: 'Check it for null first',
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
