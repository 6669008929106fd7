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
      const found = chainsOf(expression, 'context', 'Request').filter(
        ({ names, indexed }) => indexed && !checks && /^(Headers|Query)$/.test(names.at(-1) ?? ''),
      );
      for (const { start, end, names, args } of found) {
        // Headers["x"][0] reads one value by index, and then an item of it.
        if (found.some((one) => one.start === start && one.end < end)) continue;
        const values = { owner: names.at(-1) ?? '', name: literalOf(args[0]) ?? '…' };
        yield { start, end, values: { ...values, better: 'GetValueOrDefault with a default' } };
      }
    }
  },
});
