import { describe, expect, it } from 'vitest';
import { proxyFromEnvironment, proxyInUse } from '../index.ts';

const arm = 'https://management.azure.com/subscriptions';
const proxy = 'http://proxy.example:8080';

describe('the proxy for a URL', () => {
  it.each<[Record<string, string>, string, string | undefined]>([
    [{}, arm, undefined],
    [{ HTTPS_PROXY: proxy }, arm, proxy],
    [{ https_proxy: proxy }, arm, proxy],
    [{ HTTPS_PROXY: 'http://other.example', https_proxy: proxy }, arm, proxy],
    [{ HTTPS_PROXY: '' }, arm, undefined],
    [{ HTTP_PROXY: proxy }, arm, proxy],
    [{ ALL_PROXY: proxy, HTTP_PROXY: 'http://other.example' }, arm, proxy],
    [{ HTTPS_PROXY: proxy }, 'http://example.com', undefined],
    [{ HTTP_PROXY: proxy }, 'http://example.com', proxy],
    [{ HTTPS_PROXY: 'proxy.example:8080' }, arm, proxy],
    [{ HTTPS_PROXY: proxy }, 'https://127.0.0.1:8443/', undefined],
    [{ HTTPS_PROXY: proxy }, 'https://localhost/', undefined],
  ])('by %j for %s is %s', (env, url, expected) => expect(proxyFromEnvironment(env)(url)).toBe(expected));

  it.each([
    ['*', true],
    ['management.azure.com', true],
    ['MANAGEMENT.azure.com', true],
    ['azure.com', true],
    ['.azure.com', true],
    ['*.azure.com', true],
    ['azure.com:443', true],
    ['azure.com:8443', false],
    ['zure.com', false],
    ['management.azure.com.example', false],
    ['example.com, azure.com', true],
    ['example.com azure.com', true],
    ['', false],
    [',', false],
  ])('is none when NO_PROXY is %j: %s', (noProxy, isDirect) => {
    const found = proxyFromEnvironment({ HTTPS_PROXY: proxy, NO_PROXY: noProxy })(arm);
    expect(found).toBe(isDirect ? undefined : proxy);
  });

  it.each(['http://', 'socks5://user:S3CRET@proxy.example', 'http://user:S3CRET@:80'])(
    'that is not an address is an error with the name of the variable, and without its value: %s',
    (value) => {
      const make = () => proxyFromEnvironment({ HTTPS_PROXY: value });
      expect(make).toThrow(/^HTTPS_PROXY is not the address of a proxy; write it like http:/);
      expect(make).not.toThrow('S3CRET');
    },
  );
});

it.each<[Record<string, string>, object | undefined]>([
  [{}, undefined],
  [{ HTTPS_PROXY: proxy, NO_PROXY: 'azure.com' }, undefined],
  [
    { HTTP_PROXY: 'http://other.example', https_proxy: proxy },
    { variable: 'https_proxy', host: 'proxy.example:8080', hasUser: false },
  ],
  [{ ALL_PROXY: 'me:S3CRET@proxy.example' }, { variable: 'ALL_PROXY', host: 'proxy.example', hasUser: true }],
])('the proxy of %j is described without its user and password', (env, expected) => {
  expect(proxyInUse(env, arm)).toEqual(expected);
});
