import { chainsOf, literalOf } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const unsetVariableIndex = defineBuiltIn({
  id: 'unset-variable-index',
  family: 'expressions',
  severity: 'warning',
  rulesets: { recommended: 'info', strict: 'error' },
  summary: 'A variable that no policy sets is read by index, which throws',
  message: 'Variables["{name}"] throws, because no policy in this document sets it',
  help: 'Use GetValueOrDefault<T>("{name}", default), or set it first',
  kinds: ['policies'],
  *check(policy) {
    if (policy.named('include-fragment').length > 0 || policy.named('base').length === 0) return;
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
