import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseCloud } from './clouds.ts';
import { bodies } from './fixtures/bodies.ts';
import { checked } from './fixtures/checked.ts';
import { armWith, errorBody, type Reply, service } from './fixtures/scripted.ts';
import { ArmError, createArmClient, isUnsupportedByTier } from './index.ts';

describe('requests', () => {
  it('contain the api-version and keep payloads unchanged', async () => {
    const body = { properties: { displayName: 'red', unknownThing: { nested: [1, null] } } };
    const { client, seen } = armWith((request) => ({ body: request.method === 'PUT' ? body : {} }));
    expect(await client.put('tags/red', body)).toEqual(body);
    expect(seen[0]?.url).toBe(`http://127.0.0.1:9${service}/tags/red?api-version=2024-05-01`);
    expect(await seen[0]?.json()).toEqual(body);
    expect(client.requests).toEqual({ PUT: 1 });
  });

  it('follow every page, and only on the endpoint', async () => {
    const { client } = armWith((request) =>
      new URL(request.url).searchParams.has('skip')
        ? { body: { value: [{ name: 'b' }], nextLink: '' } }
        : { body: { value: [{ name: 'a' }], nextLink: `${request.url}&skip=1` } },
    );
    expect(await client.list('apis')).toEqual([{ name: 'a' }, { name: 'b' }]);
    const foreign = armWith(() => ({ body: { value: [], nextLink: 'https://evil.test/x' } }));
    await expect(foreign.client.list('apis')).rejects.toThrow(/evil\.test/);
    const broken = armWith(() => ({ body: {} }));
    await expect(broken.client.list('apis')).rejects.toThrow(/without a "value"/);
  });

  it('distinguish absence from failure', async () => {
    const absent = armWith(() => ({ status: 404, body: errorBody('ResourceNotFound') }));
    expect(await absent.client.tryGet('apis/x')).toBeUndefined();
    expect(await absent.client.delete('apis/x')).toBe('absent');
    expect(await absent.client.head('apis/x')).toBe(false);
    const forbidden = armWith(() => ({ status: 403, body: errorBody('AuthorizationFailed') }));
    await expect(forbidden.client.tryGet('apis/x')).rejects.toMatchObject({ status: 403, code: 'AuthorizationFailed' });
  });

  it('send If-Match: * with a delete and a patch, and nothing with a put', async () => {
    const { client, seen } = armWith(() => ({ body: {} }));
    await client.delete('tags/a');
    await client.patch('tags/a', bodies.tag);
    await client.put('tags/a', bodies.tag);
    expect(seen.map((request) => request.headers.get('if-match'))).toEqual(['*', '*', null]);
  });
});

describe('what never happens', () => {
  it.each(['..', 'backends/..', 'backends/%2E%2e', 'apis/./x', 'apis//x', 'apis/a?x=1', 'apis/a#b', 'apis\\a'])(
    'a request for %j, which would arrive elsewhere',
    async (path) => {
      const { client, seen } = armWith(() => ({ body: {} }));
      await expect(client.put(path, {})).rejects.toThrow(/not a path of a resource/);
      await expect(client.list(path)).rejects.toThrow(TypeError);
      expect(seen).toEqual([]);
    },
  );

  it.each([
    'http://example.test',
    'ftp://127.0.0.1',
    'nowhere',
    'https://u:p@example.test',
    'https://example.test?x=1',
  ])('a client of %j', (endpoint) => expect(() => armWith(() => ({}), { endpoint })).toThrow(TypeError));

  it.each<[string, Reply]>([
    ['nothing', {}],
    ['a page of a proxy', { body: '<html>secret page</html>', headers: { 'content-type': 'text/html' } }],
    ['broken JSON', { body: '{"password": "hunter2"', headers: { 'content-type': 'application/json' } }],
    ['broken XML', { body: '<policy hunter2', headers: { 'content-type': 'application/xml' } }],
  ])('%s taken for a resource, or shown', async (_, reply) => {
    const { client, seen } = armWith(() => reply);
    const error: unknown = await client.get('apis/a').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'ArmError', code: 'UnexpectedAnswer' });
    expect(String(error)).not.toMatch(/hunter2|secret page/);
    expect(seen.length).toBe(6);
  });

  it('a page of a proxy taken for an existing resource', async () => {
    const page = { headers: { 'content-type': 'text/html; charset=utf-8' } };
    const { client, seen } = armWith(() => page);
    await expect(client.head('apis/a')).rejects.toThrow('the service responded with HTML; check whether a proxy');
    expect(seen).toHaveLength(6);
  });

  it.each<[string, Reply]>([
    ['ResourceGroupNotFound', { status: 404, body: errorBody('ResourceGroupNotFound') }],
    [
      'no service',
      {
        status: 404,
        body: errorBody(
          'ResourceNotFound',
          "The Resource 'Microsoft.ApiManagement/service/shop' under resource group 'rg' was not found.",
        ),
      },
    ],
    ['a page of a proxy', { status: 404, body: '<html/>' }],
  ])('a missing resource and %s are different', async (_, reply) => {
    await expect(armWith(() => reply).client.tryGet('apis/a')).rejects.toMatchObject({ status: 404 });
  });

  it('an endless list', async () => {
    const { client } = armWith((request) => ({ body: { value: [], nextLink: request.url } }));
    await expect(client.list('apis')).rejects.toThrow(/whose next page was already read/);
    const odd = armWith(() => ({ body: { value: [null] } }));
    await expect(odd.client.list('apis')).rejects.toThrow(/not an object/);
  });

  it('another try to sign in after all credentials failed', async () => {
    const refused = Object.assign(new Error('AADSTS7000215: invalid client secret\nTrace: 1'), {
      name: 'AuthenticationError',
    });
    const { client, seen } = armWith(() => ({}), {
      endpoint: 'https://management.azure.com',
      credential: { getToken: () => Promise.reject(refused) },
    });
    await expect(client.get('apis/a')).rejects.toThrow(/SignInFailed: no credential worked \(AADSTS7000215/);
    expect(seen).toEqual([]);
  });
});

describe('long-running operations', () => {
  const started = {
    status: 201,
    headers: { location: `http://127.0.0.1:9${service}/apis/a?asyncId=1&asyncCode=201` },
    body: { properties: { provisioningState: 'InProgress' } },
  };

  it('are followed to the resource', async () => {
    const { client, seen, slept } = armWith((_, count) =>
      count === 1 ? started : count < 4 ? { status: 202 } : { status: 201, body: { name: 'a' } },
    );
    expect(await client.put('apis/a', bodies.api)).toEqual({ name: 'a' });
    expect(seen.map(({ method }) => method)).toEqual(['PUT', 'GET', 'GET', 'GET']);
    expect(slept).toEqual([250, 500, 1000]);
  });

  it.each<[string, Reply]>([
    ['a poll with status 400', { status: 400, body: errorBody('ValidationError', 'bad secret') }],
    ['a failed state', { body: { properties: { provisioningState: 'Failed' } } }],
  ])('fail with %s', async (_, last) => {
    const { client } = armWith((__, count) => (count === 1 ? started : last));
    await expect(client.put('apis/a', bodies.api)).rejects.toBeInstanceOf(ArmError);
  });

  it('prefer the operation status, and ask for the resource in the end', async () => {
    const status = `http://127.0.0.1:9${service}/tenant/operationResults/1`;
    const { client, paths } = armWith((_, count) =>
      count === 1
        ? { ...started, headers: { ...started.headers, 'azure-asyncoperation': status } }
        : count === 2
          ? { body: { status: 'Succeeded' } }
          : { body: { name: 'a' } },
    );
    expect(await client.put('apis/a', bodies.api)).toEqual({ name: 'a' });
    expect(paths()).toEqual(['/apis/a', '/tenant/operationResults/1', '/apis/a']);
  });

  it.each<[string, Reply]>([
    [
      'an empty 201 with a location',
      { status: 201, headers: { location: `http://127.0.0.1:9${service}/apis/a?asyncId=1` } },
    ],
    ['an unknown state', { status: 200, body: { properties: { provisioningState: 'Warming' } } }],
    [
      'an operation behind a 200',
      { body: {}, headers: { 'azure-asyncoperation': `http://127.0.0.1:9${service}/tenant/operationResults/1` } },
    ],
  ])('begin with %s, and their failure counts', async (_, first) => {
    const { client } = armWith((__, count) =>
      count === 1 ? first : { body: { status: 'Failed', error: { code: 'Broken', message: 'no' } } },
    );
    await expect(client.put('apis/a', bodies.api)).rejects.toBeInstanceOf(ArmError);
  });

  it('fail when the resource itself has failed', async () => {
    const { client } = armWith((_, count) =>
      count === 1
        ? { status: 202, headers: { 'azure-asyncoperation': `http://127.0.0.1:9${service}/tenant/operationResults/1` } }
        : count === 2
          ? { body: { status: 'Succeeded' } }
          : { body: { properties: { provisioningState: 'Failed' } } },
    );
    await expect(client.put('apis/a', bodies.api)).rejects.toThrow(/ended in the state Failed/);
  });

  it('fail after the deadline and are never followed to another host', async () => {
    const slow = armWith((_, count) => (count === 1 ? started : { status: 202 }), { operationTimeout: 20_000 });
    await expect(slow.client.put('apis/a', bodies.api)).rejects.toThrow(/20 s/);
    const foreign = armWith(() => ({ status: 202, headers: { location: 'https://evil.test/' } }));
    await expect(foreign.client.put('apis/a', bodies.api)).rejects.toThrow(/evil\.test/);
  });
});

describe('retries', () => {
  it('wait as long as the service requests', async () => {
    const { client, slept } = armWith((_, count) =>
      count === 1
        ? { status: 429, headers: { 'retry-after': '7' }, body: errorBody('TooManyRequests') }
        : { body: { name: 'a' } },
    );
    expect(await client.get('apis/a')).toEqual({ name: 'a' });
    expect(slept).toEqual([7000]);
  });

  it('repeat after a lost connection and report what to check', async () => {
    const { client, seen } = armWith(() => {
      throw new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') });
    });
    await expect(client.get('apis/a')).rejects.toThrow(
      /no response Unreachable: fetch failed: ECONNREFUSED; check the network/,
    );
    expect(seen.length).toBe(8);
  });
});

describe('errors', () => {
  it('name the request, the reasons and the request id, and no secret', async () => {
    const respond = () => ({
      status: 400,
      headers: { 'x-ms-request-id': 'r1' },
      body: {
        error: {
          code: 'ValidationError',
          message: 'Bad https://blob.test/x?sig=SECRET',
          details: [
            { code: 'v', target: 'displayName', message: 'must not be empty' },
            { code: 'w', message: 'see https://blob.test/y?sig=SECRET' },
          ],
        },
      },
    });
    const { client, seen } = armWith(respond, { correlationId: 'c1' });
    const error: unknown = await client
      .put('apis/orders', { properties: { path: 'a', description: 'hunter2' } })
      .catch((reason: unknown) => reason);
    expect(String(error)).toBe(
      'ArmError: PUT apis/orders at 127.0.0.1:9: 400 ValidationError: Bad https://blob.test/x (displayName: must not be empty; see https://blob.test/y). Request id r1, client request id '
        .concat(seen[0]?.headers.get('x-ms-client-request-id') ?? '')
        .concat(', correlation id c1'),
    );
    expect(inspect(error, { depth: 9 })).not.toMatch(/hunter2|SECRET/);
  });

  it('know what a tier lacks', () => {
    const error = (status: number, code: string, message = '') =>
      new ArmError({ status, code, message, method: 'GET', path: 'groups' });
    expect(isUnsupportedByTier(error(400, 'MethodNotAllowedInPricingTier'))).toBe(true);
    expect(isUnsupportedByTier(error(405, 'MethodNotAllowedInPricingTier'))).toBe(true);
    expect(isUnsupportedByTier(error(405, 'x'))).toBe(false);
    expect(isUnsupportedByTier(error(500, 'x', 'Request processing failed due to internal error'))).toBe(false);
    expect(isUnsupportedByTier(error(403, 'x'))).toBe(false);
    expect(isUnsupportedByTier(new Error('x'))).toBe(false);
  });

  it('list the clouds there are', () => {
    expect(parseCloud('azurechinacloud').endpoint).toBe('https://management.chinacloudapi.cn');
    expect(() => parseCloud('moon')).toThrow(/public, AzureCloud/);
  });
});

it('sends requests to a real server on this machine without signing in', async () => {
  const server = createServer((request, response) =>
    response.end(JSON.stringify({ url: request.url, token: request.headers.authorization ?? null })),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const client = createArmClient({
      subscriptionId: 's',
      resourceGroup: 'rg',
      serviceName: 'shop',
      endpoint: `http://127.0.0.1:${port}`,
    });
    expect(await client.get('tags/red')).toEqual({ url: `${service}/tags/red?api-version=2024-05-01`, token: null });
  } finally {
    server.close();
  }
});

it('sends a token to Resource Manager and not to downloads', async () => {
  const tokens: (string | null)[] = [];
  const client = createArmClient({
    subscriptionId: 's',
    resourceGroup: 'rg',
    serviceName: 'shop',
    credential: { token: 'T0KEN' },
    fetch: checked(async (request) => {
      tokens.push(request.headers.get('authorization'));
      return new Response('{}');
    }),
  });
  await client.get('');
  await client.download('https://exports.blob.core.windows.net/x?sig=1');
  expect(tokens).toEqual(['Bearer T0KEN', null]);
});
