import { policyCatalogue, sectionNames } from '@apimkit/policy';
import { hint } from '../../kit.ts';
import { isPolicyPlace } from '../../linted-policy.ts';
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
      if (!parent || parent.name === 'policies' || element.policy || name === 'base') continue;
      if (sectionNames.some((one) => one === parent.name) && parent.parent?.name !== 'policies') continue;
      if (!isPolicyPlace(element)) continue;
      yield { start: element.start, end: element.end, values: { name, hint: hint(name, known) } };
    }
  },
});
