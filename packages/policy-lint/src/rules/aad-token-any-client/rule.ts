import { at } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const aadTokenAnyClient = defineBuiltIn({
  id: 'aad-token-any-client',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  message: 'Tokens issued for any application in the tenant are accepted',
  help: 'Add client-application-ids, audiences or required-claims',
  check: (policy) =>
    at(
      policy,
      ['validate-azure-ad-token'],
      (element) =>
        !element.children.some(({ name }) => /^(client-application-ids|audiences|required-claims)$/.test(name)),
    ),
});
