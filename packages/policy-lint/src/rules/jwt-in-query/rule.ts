import { atAttribute } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const jwtInQuery = defineBuiltIn({
  id: 'jwt-in-query',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  message: 'The token is read from the query string',
  help: 'Read it from a header',
  check: (policy) =>
    atAttribute(policy, ['validate-jwt', 'validate-azure-ad-token'], 'query-parameter-name', () => true),
});
