import { defineBuiltIn } from '../../rule.ts';
import { unknownNames } from '../unknown-names.ts';

export const unknownFragment = defineBuiltIn({
  id: 'unknown-fragment',
  family: 'references',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A fragment does not exist',
  message: 'Fragment {name} does not exist',
  help: '{hint}',
  needs: ['repository'],
  check: (policy) => unknownNames(policy, 'fragment-id', policy.repository?.fragments?.keys()),
});
