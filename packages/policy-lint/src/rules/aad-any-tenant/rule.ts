import { atAttribute } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const aadAnyTenant = defineBuiltIn({
  id: 'aad-any-tenant',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  message: 'Tokens from any tenant are accepted',
  help: 'Set tenant-id to one tenant',
  check: (policy) =>
    atAttribute(policy, ['validate-azure-ad-token'], 'tenant-id', (value) =>
      /^(common|organizations|consumers)$/i.test(value),
    ),
});
