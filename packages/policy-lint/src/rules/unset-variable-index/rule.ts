import { chainsOf, literalOf } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** Variables["…"] ends the request with an error: nothing here sets it. */
export const unsetVariableIndex = defineRule({
  id: 'unset-variable-index',
  family: 'expressions',
  severity: 'warning',
  message: 'Variables["{name}"] ends the request with an error: nothing here sets it',
  help: 'Use GetValueOrDefault<T>("{name}", default), or set it first',
  *check(policy) {
    if (policy.kind !== 'policies' || policy.named('include-fragment').length > 0 || policy.named('base').length === 0)
      return;
    const set = new Set(
      policy.elements.flatMap((element) =>
        element.attributes
          .filter(({ name }) => /variable-name$/.test(name) || (name === 'name' && element.name === 'set-variable'))
          .map(({ value }) => value.trim()),
      ),
    );
    const checked = new Set(
      policy.expressions.flatMap(({ chains }) =>
        chains.filter(({ names }) => names.at(-1) === 'ContainsKey').map(({ args }) => literalOf(args[0])),
      ),
    );
    for (const expression of policy.expressions)
      for (const chain of chainsOf(expression, 'context', 'Variables')) {
        const name = literalOf(chain.args[0]);
        if (chain.indexed && name !== undefined && !set.has(name) && !checked.has(name))
          yield { start: chain.start, end: chain.end, values: { name } };
      }
  },
});
