import { policyCatalogue, sectionNames } from '@apimkit/policy';
import { hint } from '../../kit.ts';
import { isPolicyPlace } from '../../linted-policy.ts';
import { defineBuiltIn } from '../../rule.ts';

export const unknownPolicy = defineBuiltIn({
  id: 'unknown-policy',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A policy does not exist',
  message: 'Unknown policy {name}',
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
