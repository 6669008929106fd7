import { describe, expect, it } from 'vitest';
import { type GivenCredential, sharedSignIn } from '../index.ts';

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const tokenWith = (claims: object) => `${encoded({ alg: 'none' })}.${encoded(claims)}.signature`;

describe('a shared sign-in', () => {
  it('returns what the token states, and never the token', async () => {
    const token = tokenWith({
      tid: 'tenant',
      oid: 'object',
      appid: 'client',
      aud: 'https://management.azure.com',
      exp: 1_700_000_000,
      name: 'Zoë',
    });
    const found = await sharedSignIn({ credential: { token } }).signIn();
    expect(found).toEqual({
      tenantId: 'tenant',
      objectId: 'object',
      clientId: 'client',
      audience: 'https://management.azure.com',
      expiresAt: new Date(1_700_000_000_000),
    });
  });

  it.each(['opaque', 'a.b.c', `x.${encoded([1])}.y`, `x.${encoded({ tid: 1, exp: 'soon' })}.y`])(
    'accepts a token that states nothing: %s',
    async (token) => {
      expect(await sharedSignIn({ credential: { token } }).signIn()).toEqual({});
    },
  );

  it('gets one credential for all clients, with the scope of the cloud', async () => {
    const scopes: unknown[] = [];
    const credential: GivenCredential = {
      getToken: async (scope) => {
        scopes.push(scope);
        return { token: 'opaque', expiresOnTimestamp: 5 };
      },
    };
    const shared = sharedSignIn({ cloud: 'usgov', credential });
    expect(await shared.signIn()).toEqual({ expiresAt: new Date(5) });
    expect(scopes).toEqual(['https://management.usgovcloudapi.net/.default']);
    expect('getToken' in shared.credential && (await shared.credential.getToken('x'))).toMatchObject({
      token: 'opaque',
    });
  });

  it('names the reason when no credential works', async () => {
    const error = Object.assign(new Error('no az here\nmore'), { name: 'CredentialUnavailableError' });
    const failing = sharedSignIn({ credential: { getToken: () => Promise.reject(error) } });
    await expect(failing.signIn()).rejects.toMatchObject({
      name: 'SignInError',
      message: expect.stringContaining('(no az here)'),
    });
    const silent = sharedSignIn({ credential: { getToken: async () => null } });
    await expect(silent.signIn()).rejects.toMatchObject({ name: 'SignInError' });
  });
});
