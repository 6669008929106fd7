import { chainsOf, literalOf } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const unsafeIndex = defineBuiltIn({
  id: 'unsafe-index',
  family: 'expressions',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'A header or query parameter is read by index, which throws if it is missing',
  message: '{owner}["{name}"] throws if the value is missing',
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
