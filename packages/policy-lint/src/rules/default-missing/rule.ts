import { chainsOf, literalOf } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const defaultMissing = defineBuiltIn({
  id: 'default-missing',
  family: 'expressions',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'A member of the result of GetValueOrDefault is used without a default',
  message: 'GetValueOrDefault returns null if there is no value, and {member} is read from it',
  help: 'Add a default: GetValueOrDefault("{name}", "")',
  *check(policy) {
    for (const expression of policy.expressions)
      for (const { names, called, args, next, start, end } of chainsOf(expression, 'context', 'Request'))
        if (called && names.at(-1) === 'GetValueOrDefault' && args.length === 1 && next !== undefined && next !== '[]')
          yield { start, end, values: { member: next, name: literalOf(args[0]) ?? '…' } };
  },
});
