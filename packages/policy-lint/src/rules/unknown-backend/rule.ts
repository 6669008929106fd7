import { defineBuiltIn } from '../../rule.ts';
import { unknownNames } from '../unknown-names.ts';

export const unknownBackend = defineBuiltIn({
  id: 'unknown-backend',
  family: 'references',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A backend does not exist',
  message: 'Backend {name} does not exist',
  help: '{hint}',
  needs: ['repository'],
  check: (policy) => unknownNames(policy, 'backend-id', policy.repository?.backends),
});
