import { at } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** Whoever has a token may do everything: no claim is required. */
export const jwtOnlySignature = defineRule({
  id: 'jwt-only-signature',
  family: 'security',
  severity: 'info',
  message: 'Whoever has a token may do everything: no claim is required',
  help: 'Add <required-claims> with roles or scopes',
  check: (policy) =>
    at(
      policy,
      ['validate-jwt'],
      (element) => !element.child('required-claims') && element.attribute('output-token-variable-name') === undefined,
    ),
});
