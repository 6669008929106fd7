import { short } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';
import { isForbidden } from '../../types.ts';

export const disallowedType = defineBuiltIn({
  id: 'disallowed-type',
  family: 'expressions',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'An expression uses a type that is not allowed',
  message: 'Expressions cannot use {name}',
  help: 'Use a type from the documented list',
  *check(policy) {
    for (const { types, chains } of policy.expressions) {
      for (const { name, start, end } of types)
        if (isForbidden(name)) yield { start, end, values: { name: short(name) } };
      for (const { names, start, end } of chains) {
        const [first = '', second] = names;
        const name = first === 'System' ? names.slice(0, -1).join('.') : first;
        if (second !== undefined && isForbidden(name)) yield { start, end, values: { name: short(name) } };
      }
    }
  },
});
