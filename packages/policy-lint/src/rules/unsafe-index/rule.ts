import { chainsOf, literalOf } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** …["…"] ends the request with an error when there is none. */
export const unsafeIndex = defineRule({
  id: 'unsafe-index',
  family: 'expressions',
  severity: 'warning',
  message: '{owner}["{name}"] ends the request with an error when there is none',
  help: 'Use {better}',
  *check(policy) {
    for (const expression of policy.expressions) {
      const checks = /ContainsKey|TryGetValue/.test(expression.source);
      for (const chain of chainsOf(expression, 'context', 'Request')) {
        const owner = chain.names.at(-1) ?? '';
        if (!chain.indexed || checks || !/^(Headers|Query)$/.test(owner)) continue;
        yield {
          start: chain.start,
          end: chain.end,
          values: { owner, name: literalOf(chain.args[0]) ?? '…', better: 'GetValueOrDefault with a default' },
        };
      }
    }
  },
});
