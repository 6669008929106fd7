import { atAttribute } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** The token is taken from the address. */
export const jwtInQuery = defineRule({
  id: 'jwt-in-query',
  family: 'security',
  severity: 'warning',
  message: 'The token is taken from the address',
  help: 'Take it from a header',
  check: (policy) =>
    atAttribute(policy, ['validate-jwt', 'validate-azure-ad-token'], 'query-parameter-name', () => true),
});
