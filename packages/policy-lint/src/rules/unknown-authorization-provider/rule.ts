import { defineBuiltIn } from '../../rule.ts';
import { unknownNames } from '../unknown-names.ts';

export const unknownAuthorizationProvider = defineBuiltIn({
  id: 'unknown-authorization-provider',
  family: 'references',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'An authorization provider does not exist',
  message: 'Authorization provider {name} does not exist',
  help: '{hint}',
  needs: ['repository'],
  check: (policy) => unknownNames(policy, 'authorization-provider-id', policy.repository?.authorizationProviders),
});
