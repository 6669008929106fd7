import { at } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** Tokens of any application in the tenant are accepted. */
export const aadTokenAnyClient = defineRule({
  id: 'aad-token-any-client',
  family: 'security',
  severity: 'warning',
  message: 'Tokens of any application in the tenant are accepted',
  help: 'Add client-application-ids, audiences or required-claims',
  check: (policy) =>
    at(
      policy,
      ['validate-azure-ad-token'],
      (element) =>
        !element.children.some(({ name }) => /^(client-application-ids|audiences|required-claims)$/.test(name)),
    ),
});
