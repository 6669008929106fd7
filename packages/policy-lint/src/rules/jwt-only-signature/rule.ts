import { at } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const jwtOnlySignature = defineBuiltIn({
  id: 'jwt-only-signature',
  family: 'security',
  severity: 'info',
  rulesets: { strict: 'warning', security: 'info' },
  message: 'No claim of the token is required, so every valid token gives full access',
  help: 'Add <required-claims> with roles or scopes',
  check: (policy) =>
    at(
      policy,
      ['validate-jwt'],
      (element) => !element.child('required-claims') && element.attribute('output-token-variable-name') === undefined,
    ),
});
