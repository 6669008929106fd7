import { unknownMember } from '../../context-tree.ts';
import { chainsOf, hint } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** … has no member …. */
export const unknownContextMember = defineRule({
  id: 'unknown-context-member',
  family: 'expressions',
  severity: 'warning',
  message: '{owner} has no member {name} that is known',
  help: '{hint}',
  *check(policy) {
    for (const expression of policy.expressions)
      for (const { names, start, end } of chainsOf(expression, 'context')) {
        const wrong = unknownMember(names);
        if (wrong)
          yield { start, end, values: { owner: wrong.owner, name: wrong.name, hint: hint(wrong.name, wrong.known) } };
        if (wrong) break;
      }
  },
});
