import { defineBuiltIn } from '../../rule.ts';
import { unknownNames } from '../unknown-names.ts';

export const unknownNamedValue = defineBuiltIn({
  id: 'unknown-named-value',
  family: 'references',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A named value does not exist',
  message: 'Named value {name} does not exist',
  help: '{hint}',
  needs: ['repository'],
  check: (policy) => unknownNames(policy, 'named-value-hole', policy.repository?.namedValues),
});
