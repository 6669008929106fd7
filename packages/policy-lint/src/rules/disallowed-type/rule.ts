import { short } from '../../kit.ts';
import { defineRule } from '../../rule.ts';
import { isForbidden } from '../../types.ts';

/** Expressions cannot use …. */
export const disallowedType = defineRule({
  id: 'disallowed-type',
  family: 'expressions',
  severity: 'error',
  message: 'Expressions cannot use {name}',
  help: 'Use what the documentation lists',
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
