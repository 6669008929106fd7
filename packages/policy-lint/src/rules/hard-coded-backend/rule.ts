import { atAttribute, isLiteral } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const hardCodedBackend = defineBuiltIn({
  id: 'hard-coded-backend',
  family: 'style',
  severity: 'info',
  rulesets: { strict: 'warning' },
  summary: 'A backend URL is hard-coded in the policy',
  message: 'The URL {value} is hard-coded in the policy',
  help: 'Use backend-id or a named value',
  check: (policy) => atAttribute(policy, ['set-backend-service'], 'base-url', (value) => isLiteral(value)),
});
