import { atAttribute } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** Tokens of every tenant are accepted. */
export const aadAnyTenant = defineRule({
  id: 'aad-any-tenant',
  family: 'security',
  severity: 'warning',
  message: 'Tokens of every tenant are accepted',
  help: 'Name the tenant',
  check: (policy) =>
    atAttribute(policy, ['validate-azure-ad-token'], 'tenant-id', (value) =>
      /^(common|organizations|consumers)$/i.test(value),
    ),
});
