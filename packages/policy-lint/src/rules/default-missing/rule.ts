import { chainsOf, literalOf } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** GetValueOrDefault gives null when there is none, and … is read from it. */
export const defaultMissing = defineRule({
  id: 'default-missing',
  family: 'expressions',
  severity: 'warning',
  message: 'GetValueOrDefault gives null when there is none, and {member} is read from it',
  help: 'Give a default: GetValueOrDefault("{name}", "")',
  *check(policy) {
    for (const expression of policy.expressions)
      for (const { names, called, args, next, start, end } of chainsOf(expression, 'context', 'Request'))
        if (called && names.at(-1) === 'GetValueOrDefault' && args.length === 1 && next !== undefined && next !== '[]')
          yield { start, end, values: { member: next, name: literalOf(args[0]) ?? '…' } };
  },
});
