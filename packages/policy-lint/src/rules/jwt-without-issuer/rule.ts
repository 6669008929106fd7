import { defineBuiltIn } from '../../rule.ts';

export const jwtWithoutIssuer = defineBuiltIn({
  id: 'jwt-without-issuer',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  message: 'The issuer of tokens is not validated',
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
