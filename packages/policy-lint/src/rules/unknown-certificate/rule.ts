import { defineBuiltIn } from '../../rule.ts';
import { unknownNames } from '../unknown-names.ts';

export const unknownCertificate = defineBuiltIn({
  id: 'unknown-certificate',
  family: 'references',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A certificate does not exist',
  message: 'Certificate {name} does not exist',
  help: '{hint}',
  needs: ['repository'],
  check: (policy) => unknownNames(policy, 'certificate-id', policy.repository?.certificates),
});
