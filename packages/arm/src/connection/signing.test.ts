import { describe, expect, it } from 'vitest';
import { bodies } from '../fixtures/bodies.ts';
import { armWith, errorBody } from '../fixtures/scripted.ts';

const azure = 'https://management.azure.com';
const expired = { status: 401, body: errorBody('ExpiredAuthenticationToken', 'the access token has expired') };

/** A credential with a new token for each question: T1, T2, …, each with its lifetime in milliseconds. */
function credentialOf(lifetime = 3_600_000) {
  let count = 0;
  const asked: string[] = [];
  const getToken = (scopes: string | string[]) => {
    count += 1;
    asked.push(String(scopes));
    return Promise.resolve({ token: `T${count}`, expiresOnTimestamp: Date.now() + lifetime });
  };
  return { credential: { getToken }, asked };
}
const tokensOf = (seen: readonly Request[]) => seen.map(({ headers }) => headers.get('authorization'));

describe('a token that the service rejects as expired', () => {
  it('is replaced once, and the request repeated', async () => {
    const { credential, asked } = credentialOf();
    const { client, seen, slept } = armWith(
      ({ headers }) => (headers.get('authorization') === 'Bearer T1' ? expired : { body: { name: 'a' } }),
      { endpoint: azure, credential },
    );
    expect(await client.get('tags/a')).toEqual({ name: 'a' });
    expect(await client.get('tags/b')).toEqual({ name: 'a' });
    expect(tokensOf(seen)).toEqual(['Bearer T1', 'Bearer T2', 'Bearer T2']);
    expect(asked).toEqual([`${azure}/.default`, `${azure}/.default`]);
    expect(slept).toEqual([]);
  });

  it('is replaced once for all requests that it was sent with', async () => {
    const { credential, asked } = credentialOf();
    const { client } = armWith(
      ({ headers }) => (headers.get('authorization') === 'Bearer T1' ? expired : { body: {} }),
      {
        endpoint: azure,
        credential,
      },
    );
    await Promise.all(Array.from({ length: 8 }, (_, index) => client.get(`tags/${index}`)));
    expect(asked).toHaveLength(2);
  });

  it('is not replaced again when a late response rejects it', async () => {
    const { credential, asked } = credentialOf();
    let release: () => void = () => undefined;
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { client } = armWith(() => ({}), {
      endpoint: azure,
      credential,
      fetch: async ({ url, headers }) => {
        if (headers.get('authorization') !== 'Bearer T1') return new Response('{}');
        if (url.includes('/tags/late')) await late;
        return new Response(JSON.stringify(expired.body), { status: 401 });
      },
    });
    const slow = client.get('tags/late');
    await client.get('tags/a');
    release();
    await slow;
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['ExpiredAuthenticationToken', 6],
    ['InvalidAuthenticationToken', 2],
  ])('is an error when others are rejected too: %s', async (code, attempts) => {
    const { credential } = credentialOf();
    const { client, seen } = armWith(() => ({ status: 401, body: errorBody(code) }), { endpoint: azure, credential });
    await expect(client.get('tags/a')).rejects.toThrow(/: 401 .*Sign in again \(az login\)/);
    expect(seen).toHaveLength(attempts);
    expect(new Set(tokensOf(seen)).size).toBe(attempts);
  });

  it('is an error at once when it never changes', async () => {
    const { client, seen } = armWith(() => expired, { endpoint: azure, credential: { token: 'FIXED' } });
    await expect(client.get('tags/a')).rejects.toMatchObject({ status: 401 });
    expect(tokensOf(seen)).toEqual(['Bearer FIXED']);
  });

  it('does not hide that a request created a resource', async () => {
    const { client } = armWith((_, count) => (count === 1 ? expired : { status: 201, body: {} }), {
      endpoint: azure,
      credential: credentialOf().credential,
    });
    expect(await client.create('products/p', bodies.product)).toBe('created');
  });
});

it('a token is replaced before it expires', async () => {
  const { credential } = credentialOf(500);
  const { client, seen } = armWith(() => ({ body: {} }), { endpoint: azure, credential });
  await client.get('tags/a');
  await client.get('tags/b');
  expect(tokensOf(seen)).toEqual(['Bearer T1', 'Bearer T2']);
});

it('vaults get tokens of their own', async () => {
  const { credential, asked } = credentialOf();
  const { client } = armWith(() => ({ body: {} }), { endpoint: azure, credential });
  await client.get('tags/a');
  await client.vault('https://v.vault.azure.net/secrets/a');
  expect(asked).toEqual([`${azure}/.default`, 'https://vault.azure.net/.default']);
});
