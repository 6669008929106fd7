import { definePolicy } from '../compile/policy.ts';
import { TokenInvalid } from './tokens/failure.ts';
import { textsIn } from './tokens/texts.ts';
import { tokenValidation } from './tokens/validation.ts';

/** Tenants that stand for many. */
const shared = ['common', 'organizations', 'consumers'];

/** Validates a token of Microsoft Entra ID, of both versions (validate-azure-ad-token-policy). */
export const validateAzureAdToken = definePolicy({
  name: 'validate-azure-ad-token',
  support: 'runs',
  notes:
    'The keys come from the backends that the options name for `https://login.microsoftonline.com`. The reason for an application that is not allowed is not documented.',
  compile(element, compiler) {
    const tenant = compiler.requiredText(element, 'tenant-id');
    const endpoint = compiler.text(element, 'authentication-endpoint', 'https://login.microsoftonline.com');
    const clients = textsIn(element, compiler, 'client-application-ids');
    const backends = textsIn(element, compiler, 'backend-application-ids');
    const audiences = textsIn(element, compiler, 'audiences');
    for (const name of ['allow-protected-forwarded-tokens', 'allow-proof-of-possession-tokens'])
      if (element.attributes.has(name)) throw compiler.unsupported(element, `${name} is not supported`);
    const rules = (call: Parameters<typeof tenant>[0]) => {
      const id = tenant(call).replace(/^https?:\/\/[^/]+\/([^/]+).*$/, '$1');
      const base = endpoint(call).replace(/\/+$/, '');
      return {
        providers: [`${base}/${id}/v2.0/.well-known/openid-configuration`],
        keys: [],
        audiences: [...audiences(call), ...backends(call).flatMap((one) => [one, `api://${one}`])],
        issuers: (fromProviders: readonly string[], { tid }: Readonly<Record<string, unknown>>) => {
          const own = fromProviders.map((issuer) => issuer.replace('{tenantid}', String(tid)));
          const tenants = own.flatMap((issuer) => /^https:\/\/[^/]+\/([^/]+)\/v2\.0$/.exec(issuer)?.[1] ?? []);
          const known = shared.includes(id.toLowerCase()) ? tenants : [...tenants, id];
          return [...own, ...known.flatMap((one) => [`https://sts.windows.net/${one}/`, `${base}/${one}/v2.0`])];
        },
        skew: 0,
        requiresExpiration: true,
        requiresSignature: true,
        check: (claims: Readonly<Record<string, unknown>>) => {
          // The application is `azp` in tokens of version 2, and `appid` before.
          const name = Object.hasOwn(claims, 'azp') ? 'azp' : 'appid';
          const allowed = clients(call);
          if (allowed.length === 0 || allowed.includes(String(claims[name]))) return;
          const value = claims[name];
          throw value === undefined
            ? new TokenInvalid(
                'TokenClaimNotFound',
                `JWT token is missing the following claims: ${name}. Access denied.`,
              )
            : new TokenInvalid(
                'TokenClaimValueNotAllowed',
                `Claim ${name} value of ${String(value)} is not allowed. Access denied.`,
              );
        },
      };
    };
    return tokenValidation(element, compiler, rules, 'Authorization');
  },
});
