import { policyCatalogue } from '@apimkit/policy';
import { hint } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** … is no policy. */
export const unknownPolicy = defineRule({
  id: 'unknown-policy',
  family: 'syntax',
  severity: 'error',
  message: '{name} is no policy',
  help: '{hint}',
  *check(policy) {
    const known = [...policyCatalogue.keys()];
    for (const element of policy.elements) {
      const { parent, name } = element;
      const isPlace =
        parent &&
        (parent.name === 'fragment' ||
          parent === policy.section(parent.section ?? 'inbound') ||
          /^(when|otherwise|retry|wait|limit-concurrency)$/.test(parent.name));
      if (!isPlace || element.policy || name === 'base') continue;
      yield { start: element.start, end: element.end, values: { name, hint: hint(name, known) } };
    }
  },
});
