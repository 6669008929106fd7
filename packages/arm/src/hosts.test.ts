import { describe, expect, it } from 'vitest';
import { isOfficialEndpoint, parseCloud } from './clouds.ts';
import { bodies } from './fixtures/bodies.ts';
import { armWith, errorBody, service } from './fixtures/scripted.ts';

const azure = { endpoint: 'https://management.azure.com', credential: { token: 'T0KEN' } };
const local = `http://127.0.0.1:9${service}`;

describe('an endpoint', () => {
  it.each([
    ['http://127.0.0.1:9', true],
    ['http://localhost:80', true],
    ['http://LOCALHOST', true],
    ['http://[::1]:8080', true],
    ['http://127.12.3.254', true],
    ['https://management.azure.com///', true],
    ['http://127.0.0.1.evil.test', false],
    ['http://localhost.evil.test', false],
    ['http://evil-localhost', false],
    ['http://notlocalhost', false],
    ['http://management.azure.com', false],
    ['localhost:8080', false],
    ['https://u@management.azure.com', false],
    ['https://:p@management.azure.com', false],
    ['https://management.azure.com/?a=1', false],
    ['https://management.azure.com/#a', false],
    ['', false],
  ])('%s may be asked: %s', async (endpoint, isRight) => {
    const make = () => armWith(() => ({ body: {} }), { endpoint, credential: { token: 't' } });
    if (!isRight) {
      expect(make).toThrow(TypeError);
      expect(make).toThrow(/the endpoint /);
      return;
    }
    const { client, seen } = make();
    await client.get('');
    expect(new URL(seen[0]?.url ?? '').pathname).toBe(service);
  });
});

describe('a vault', () => {
  it.each([
    'https://v.vault.azure.net.evil.test/secrets/a',
    'https://vault.azure.net/secrets/a',
    'https://evil.test/.vault.azure.net',
    'http://v.vault.azure.net/secrets/a',
    'https://v.vault.azure.cn/secrets/a',
    'nothing',
  ])('%s is rejected without a request', async (url) => {
    const { client, seen } = armWith(() => ({ body: {} }), azure);
    await expect(client.vault(url)).rejects.toThrow(
      /not sent: an address that is not a vault of this cloud \(\*\.vault\.azure\.net\)/,
    );
    expect(seen).toEqual([]);
  });

  it('receives a token', async () => {
    const { client, seen } = armWith(() => ({ body: { value: 'x' } }), azure);
    expect(await client.vault('https://v.vault.azure.net/secrets/a?api-version=7.4')).toEqual({ value: 'x' });
    expect(seen.map(({ url, method, headers }) => [method, url, headers.get('authorization')])).toEqual([
      ['GET', 'https://v.vault.azure.net/secrets/a?api-version=7.4', 'Bearer T0KEN'],
    ]);
  });

  it('is rejected with its host and path, and without its query', async () => {
    const { client } = armWith(() => ({ status: 403, body: errorBody('Forbidden') }), azure);
    await expect(client.vault('https://v.vault.azure.net/secrets/a?x=S3CRET')).rejects.toThrow(
      /^GET v\.vault\.azure\.net\/secrets\/a: 403 Forbidden: no/,
    );
  });
});

describe('other requests', () => {
  it('read any resource by its id, in its own api-version', async () => {
    const { client, seen } = armWith(() => ({ body: { name: 'x' } }));
    expect(await client.resource('/subscriptions/s/providers/Microsoft.X/y/z', '2020-01-01', { a: 'b' })).toEqual({
      name: 'x',
    });
    expect(seen[0]?.url).toBe(
      'http://127.0.0.1:9/subscriptions/s/providers/Microsoft.X/y/z?a=b&api-version=2020-01-01',
    );
    expect(seen[0]?.method).toBe('GET');
    await expect(client.resource('/a/../b', '1')).rejects.toThrow('not a path of a resource');
  });

  it('post actions, also without a body', async () => {
    const { client, seen } = armWith(() => ({ body: { value: 'x' } }));
    expect(await client.action('namedValues/a/listValue')).toEqual({ value: 'x' });
    await client.action('namedValues/a/listValue', { a: 1 });
    expect(seen.map(({ method }) => method)).toEqual(['POST', 'POST']);
    expect(await Promise.all(seen.map((one) => one.text()))).toEqual(['{}', '{"a":1}']);
    expect(seen[0]?.url).toContain('/namedValues/a/listValue?');
  });

  it('of writes with the same lock never overlap, and others do', async () => {
    for (const [locks, most] of [
      [['a', 'a'], 1],
      [['a', 'b'], 2],
      [[undefined, undefined], 2],
    ] as const) {
      let [running, seenMost] = [0, 0];
      const { client } = armWith(() => ({}), {
        fetch: async () => {
          running += 1;
          seenMost = Math.max(seenMost, running);
          await new Promise((resolve) => setTimeout(resolve, 20));
          running -= 1;
          return new Response('{}');
        },
      });
      await Promise.all(locks.map((lock, index) => client.put(`tags/${index}`, bodies.tag, lock ? { lock } : {})));
      expect(seenMost).toBe(most);
    }
  });

  it('return policies that arrive as text', async () => {
    for (const text of [' <policies><inbound /></policies>', '\n<fragment />'])
      expect(await armWith(() => ({ body: text })).client.get('policies/policy')).toEqual({
        properties: { value: text },
      });
    for (const text of ['', ' \n'])
      expect(await armWith(() => ({ body: text })).client.put('policies/policy', bodies.policy)).toEqual({});
    await expect(armWith(() => ({ body: ' \n' })).client.get('tags/a')).rejects.toThrow(
      'responded with an empty body; check whether a proxy is in between',
    );
    await expect(armWith(() => ({ body: 'hello' })).client.get('tags/a')).rejects.toThrow(
      'responded with a body that is not JSON; check whether a proxy is in between',
    );
    await expect(armWith(() => ({ body: '[]' })).client.put('tags/a', bodies.tag)).rejects.toMatchObject({
      code: 'UnexpectedAnswer',
    });
  });

  it('keep the digits of numbers', async () => {
    const numbers = [
      ['9007199254740993', '9007199254740993'],
      ['-12345678901234567890', '-12345678901234567890'],
      ['0.1234567890123456789', '0.1234567890123456789'],
      ['1e400', '1e400'],
      ['-2.50E+310', '-2.50E+310'],
      ['1.0000000000000000', '1'],
      ['100000000000000000000', '100000000000000000000'],
      ['12300000000000000000000e-5', '123000000000000000'],
      ['0.0000000000000000', '0'],
      ['0e999', '0'],
      ['1e-7', '1e-7'],
      ['5', '5'],
    ] as const;
    for (const [given, kept] of numbers) {
      const { client, seen } = armWith(() => ({ body: `{"properties":{"a":${given},"displayName":"x"}}` }));
      const found = await client.get('tags/a');
      expect(JSON.stringify(found), given).toBe(`{"properties":{"a":${kept},"displayName":"x"}}`);
      await client.put('tags/a', found);
      expect(await seen[1]?.text()).toContain(kept);
      const { a } = found.properties as unknown as Record<string, unknown>;
      if (kept === given && !Number.isSafeInteger(Number(given)) && !given.endsWith('00000'))
        expect(String(a)).toBe(kept);
    }
  });
});

describe('a long-running write', () => {
  const started = (headers: Record<string, string>, rest: object = {}) => ({ status: 202, headers, ...rest });

  it('that deletes ends with its operation', async () => {
    const { client, paths } = armWith((_, count) =>
      count === 1
        ? started({ 'azure-asyncoperation': `${local}/tenant/operationResults/1` })
        : { body: { status: 'Succeeded' } },
    );
    expect(await client.delete('apis/a')).toBe('deleted');
    expect(paths()).toEqual(['/apis/a', '/tenant/operationResults/1']);
  });

  it('continues while its state is not final, and follows its location', async () => {
    const { client, paths, slept } = armWith((_, count) =>
      count === 1
        ? started({ location: `${local}/tenant/operationResults/1`, 'retry-after': '3' })
        : count === 2
          ? started({ location: `${local}/tenant/operationResults/2` })
          : count === 3
            ? { body: { properties: { provisioningState: 'NotSucceeded' } } }
            : { body: { properties: { provisioningState: 'Succeeded' }, name: 'a' } },
    );
    expect(await client.put('apis/a', bodies.api)).toMatchObject({ name: 'a' });
    expect(paths()).toEqual([
      '/apis/a',
      '/tenant/operationResults/1',
      '/tenant/operationResults/2',
      '/tenant/operationResults/2',
    ]);
    expect(slept).toEqual([3000, 500, 1000]);
  });

  it('ends at once when the first response is final', async () => {
    for (const first of [
      {
        status: 201,
        body: { properties: { provisioningState: 'succeeded' } },
        headers: { location: `${local}/apis/a?asyncId=1` },
      },
      { status: 201, body: { name: 'a' }, headers: { location: `${local}/apis/a?asyncId=1` } },
      { status: 201 },
      { status: 200, headers: { location: `${local}/apis/a?asyncId=1` } },
    ]) {
      const { client, seen } = armWith(() => first);
      await client.put('apis/a', bodies.api);
      expect(seen).toHaveLength(1);
    }
  });

  it.each(['Failed', 'Canceled', 'cancelled'])(
    'that ends as %s is an error with the message of the service',
    async (state) => {
      const { client } = armWith((_, count) =>
        count === 1
          ? started({ location: `${local}/tenant/operationResults/1` })
          : {
              headers: { 'x-ms-request-id': 'r7' },
              body: {
                status: state,
                error: { code: 'Broken', message: 'it broke', details: [{ code: 'x', message: 'deep' }] },
              },
            },
      );
      await expect(client.put('apis/a', bodies.api)).rejects.toThrow(
        /^PUT apis\/a at 127\.0\.0\.1:9: 200 Broken: it broke \(deep\)\. Request id r7, client request id \S+, correlation id \S+$/,
      );
      const bare = armWith((_, count) =>
        count === 1 ? started({ location: `${local}/tenant/operationResults/1` }) : { body: { status: state } },
      );
      await expect(bare.client.put('apis/a', bodies.api)).rejects.toThrow(
        `OperationFailed: the operation ended in the state ${state}`,
      );
    },
  );
});

describe('a 404 of', () => {
  it.each<[string, string, boolean]>([
    ['ResourceNotFound', 'no', true],
    ['Subscription not found', 'no', true],
    ['MyResourceGroupNotFound', 'no', true],
    ['ResourceGroupNotFoundHere', 'no', true],
    ['UnknownThing', 'no', true],
    ['NotUnknown', 'no', true],
    ['InvalidSubscriptionIdentity', 'no', true],
    ['ResourceGroupNotFound', 'no', false],
    ['SubscriptionNotFound', 'no', false],
    ['TenantNotFound', 'no', false],
    ['InvalidSubscriptionId', 'no', false],
    [
      'ResourceNotFound',
      'The Resource Microsoft.ApiManagement/service/shop under resource group rg was not found',
      false,
    ],
  ])('%s %j is absence of the resource: %s', async (code, message, isAbsent) => {
    const found = armWith(() => ({ status: 404, body: errorBody(code, message) })).client.tryGet('tags/a');
    if (isAbsent) expect(await found).toBeUndefined();
    else await expect(found).rejects.toMatchObject({ status: 404, code });
  });
});

it('each cloud has its hosts', () => {
  expect(isOfficialEndpoint('https://management.azure.com')).toBe(true);
  expect(isOfficialEndpoint('http://127.0.0.1:9')).toBe(true);
  expect(isOfficialEndpoint('https://management.azure.com.evil.test')).toBe(false);
  expect(isOfficialEndpoint('nothing')).toBe(false);
  expect(parseCloud('public').endpoint).toBe('https://management.azure.com');
});
