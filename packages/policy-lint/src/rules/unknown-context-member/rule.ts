import { unknownMember } from '../../context-tree.ts';
import { chainsOf, hint } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const unknownContextMember = defineBuiltIn({
  id: 'unknown-context-member',
  family: 'expressions',
  severity: 'warning',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A member of context is unknown',
  message: '{owner} has no known member {name}',
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
