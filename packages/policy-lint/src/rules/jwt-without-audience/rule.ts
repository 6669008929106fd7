import { at } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** Tokens that were issued for others are accepted: no audience is checked. */
export const jwtWithoutAudience = defineRule({
  id: 'jwt-without-audience',
  family: 'security',
  severity: 'warning',
  message: 'Tokens that were issued for others are accepted: no audience is checked',
  help: 'Add <audiences>',
  check: (policy) =>
    at(
      policy,
      ['validate-jwt'],
      (element) =>
        !element.child('audiences') &&
        !element.descendants.some((one) => one.name === 'claim' && one.value('name') === 'aud'),
    ),
});
