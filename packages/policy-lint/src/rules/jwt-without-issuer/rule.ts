import { defineRule } from '../../rule.ts';

/** Nothing says whose tokens are accepted. */
export const jwtWithoutIssuer = defineRule({
  id: 'jwt-without-issuer',
  family: 'security',
  severity: 'warning',
  message: 'Nothing says whose tokens are accepted',
  help: 'Add <openid-config> or <issuers>',
  *check(policy) {
    for (const element of policy.named('validate-jwt')) {
      if (element.child('issuers')) continue;
      const metadata = element.childrenNamed('openid-config');
      const anyTenant = metadata.some((one) => /\/(common|organizations)\//.test(one.value('url') ?? ''));
      if (metadata.length === 0 || anyTenant) yield element;
    }
  },
});
