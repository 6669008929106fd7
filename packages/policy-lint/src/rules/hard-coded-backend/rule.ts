import { atAttribute, isLiteral } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** … is written into the policy. */
export const hardCodedBackend = defineRule({
  id: 'hard-coded-backend',
  family: 'style',
  severity: 'info',
  message: '{value} is written into the policy',
  help: 'Use backend-id, or a named value',
  check: (policy) => atAttribute(policy, ['set-backend-service'], 'base-url', (value) => isLiteral(value)),
});
