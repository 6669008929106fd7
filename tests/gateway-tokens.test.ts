import { describe, expect, it } from 'vitest';
import { runScenario } from './gateway-scenario.ts';
import type { ScenarioToken } from './gateway-tokens.ts';

const key = 'dGhpcyBpcyBhIGtleSB3aXRoIDMyIGJ5dGVzISEhISE=';
const valid = { aud: 'shop', iss: 'https://login.example.com/', groups: ['a'] };

const signatures: Readonly<Record<string, Partial<ScenarioToken>>> = {
  RS256: { alg: 'RS256', kid: 'rsa' },
  ES256: { alg: 'ES256', kid: 'ec' },
  HS256: { alg: 'HS256', key },
};

/** What a token has, and the reason of the error; a valid one has none. */
const tokens: Readonly<Record<string, readonly [Partial<ScenarioToken>, reason: string | undefined]>> = {
  valid: [{}, undefined],
  expired: [{ expires: -1 }, 'TokenExpired'],
  'not yet valid': [{ begins: 1 }, 'JwtInvalid'],
  'without expiration': [{ expires: undefined as never }, 'JwtInvalid'],
  'for another audience': [{ claims: { ...valid, aud: 'other' } }, 'TokenAudienceNotAllowed'],
  'of another issuer': [{ claims: { ...valid, iss: 'https://other.example.com/' } }, 'TokenIssuerNotAllowed'],
  'without a claim': [{ claims: { ...valid, groups: undefined } }, 'TokenClaimNotFound'],
  'with another value of a claim': [{ claims: { ...valid, groups: ['b'] } }, 'TokenClaimValueNotAllowed'],
  unsigned: [{ alg: 'none' }, 'TokenSignatureInvalid'],
};

const policy = `<policies><inbound>
  <validate-jwt header-name="Authorization">
    <openid-config url="https://login.example.com/configuration" />
    <issuer-signing-keys><key>${key}</key></issuer-signing-keys>
    <audiences><audience>shop</audience></audiences>
    <issuers><issuer>https://login.example.com/</issuer></issuers>
    <required-claims><claim name="groups"><value>a</value></claim></required-claims>
  </validate-jwt>
  <return-response />
</inbound><backend /><outbound /><on-error /></policies>`;

const documentation = 'https://learn.microsoft.com/azure/api-management/api-management-error-handling-policies';

async function reasonOf(token: ScenarioToken): Promise<string | undefined> {
  const [done] = await runScenario({
    about: 'tokens',
    documentation,
    policy,
    tokens: { token },
    options: {
      backends: {
        'https://login.example.com/configuration': { body: { jwks_uri: 'https://login.example.com/keys' } },
        'https://login.example.com/keys': { body: '$(keys)' },
      },
    },
    request: 'GET /orders/1',
    headers: { Authorization: 'Bearer $(token)' },
    expect: {},
  });
  return done?.result.lastError?.reason;
}

describe('validate-jwt', () => {
  for (const [algorithm, signature] of Object.entries(signatures))
    for (const [name, [changes, reason]] of Object.entries(tokens))
      it(`${algorithm}: a token ${name}${reason === undefined ? '' : ` is ${reason}`}`, async () => {
        const token = { alg: 'none', expires: 60, claims: valid, ...signature, ...changes } as ScenarioToken;
        expect(await reasonOf(token)).toBe(reason);
      });

  it('refuses a token signed with the public key of a provider as a secret', async () => {
    // The secret of the policy is not that text, so the signature fits nothing.
    const token: ScenarioToken = { alg: 'HS256', kid: 'rsa', key: btoa('$(keys)'), expires: 60, claims: valid };
    expect(await reasonOf(token)).toBe('TokenSignatureInvalid');
  });
});
