import { defineBuiltIn } from '../../rule.ts';
import { unknownNames } from '../unknown-names.ts';

export const unknownSchema = defineBuiltIn({
  id: 'unknown-schema',
  family: 'references',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A schema does not exist',
  message: 'Schema {name} does not exist',
  help: '{hint}',
  needs: ['repository'],
  check: (policy) => unknownNames(policy, 'schema-id', policy.repository?.schemas),
});
