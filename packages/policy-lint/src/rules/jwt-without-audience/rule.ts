import { at } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const jwtWithoutAudience = defineBuiltIn({
  id: 'jwt-without-audience',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  summary: 'The audience of tokens is not validated',
  message: 'The audience of tokens is not validated, so tokens issued for other applications are accepted',
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
