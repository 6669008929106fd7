import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { bodies } from './fixtures/bodies.ts';
import { checked } from './fixtures/checked.ts';
import { armWith, errorBody, type Reply, service } from './fixtures/scripted.ts';
import { type ArmClientOptions, createArmClient, type WaitEvent } from './index.ts';

const page = (names: readonly string[], nextLink?: unknown): Reply => ({
  body: { value: names.map((name) => ({ name })), ...(nextLink === undefined ? {} : { nextLink }) },
});

describe('a list', () => {
  it.each<[string, (count: number) => Reply]>([
    ['an empty body', () => ({})],
    ['null instead of the items', () => ({ body: { value: null } })],
    ['a cut body', () => ({ body: '{"value":[{"name":"a"}' })],
    ['a page of HTML', () => ({ body: '<html>sign in</html>' })],
    ['a policy', () => ({ body: '<policies />' })],
    ['an array', () => ({ body: '[]' })],
    ['204', () => ({ status: 204 })],
    ['a body that is shorter than its length', () => ({ ...page(['a']), headers: { 'content-length': '4711' } })],
    ['a redirect', () => ({ status: 302, headers: { location: 'https://login.example.test/?state=1' } })],
    ['a next link that is not a string', () => page(['a'], { href: 'https://x' })],
    ['a next page that is cut', (count) => (count === 1 ? page(['a'], '?skip=1') : { body: '{"val' })],
    ['a next page that is lost', (count) => (count === 1 ? page(['a'], '?skip=1') : { status: 404 })],
    ['one page again and again', (count) => page(['a', 'b'], `?skip=${count}`)],
  ])('with %s is an error, and never a shorter list', async (_, response) => {
    const { client } = armWith((__, count) => response(count));
    await expect(client.list('apis')).rejects.toMatchObject({ name: 'ArmError' });
  });

  it('ends at a next link that is null, absent or empty', async () => {
    for (const last of [undefined, null, ''])
      expect(await armWith(() => page(['a'], last)).client.list('apis')).toHaveLength(1);
  });
});

describe('a write', () => {
  it.each<[string, Reply]>([
    ['a page of HTML', { body: '<html>sign in</html>' }],
    ['a cut body', { body: '{"properties":{' }],
  ])('fails when the response is %s: its effect is unknown', async (_, response) => {
    const { client } = armWith(() => response);
    const error = { name: 'ArmError', code: 'UnexpectedAnswer' };
    await expect(client.put('tags/a', bodies.tag)).rejects.toMatchObject(error);
    await expect(client.patch('tags/a', bodies.tag)).rejects.toMatchObject(error);
    await expect(client.create('tags/a', bodies.tag)).rejects.toMatchObject(error);
    await expect(client.delete('tags/a')).rejects.toMatchObject(error);
  });
});

describe('a link to an export', () => {
  const azure = { endpoint: 'https://management.azure.com', credential: { token: 'T0KEN' } };
  it.each([
    'data:,hi',
    'file:///etc/passwd',
    'nothing',
    'http://exports.blob.core.windows.net/x',
    'https://exports.blob.core.windows.net:8443/x',
    'https://me:pw@exports.blob.core.windows.net/x',
    'https://exports.blob.core.windows.net.evil.test/x',
    'https://exports.blob.core.windows.net./x',
    'https://blob.core.windows.net/x',
    'https://exports.blob.core.chinacloudapi.cn/x',
    'https://evil.test/.blob.core.windows.net',
    'https://169.254.169.254/metadata',
    'https://10.0.0.1/',
    'https://localhost/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[fe80::1]/',
    'http://127.0.0.1/',
  ])('%s is rejected without a request', async (url) => {
    const { client, seen } = armWith(() => ({ body: 'x' }), azure);
    await expect(client.download(url)).rejects.toMatchObject({ code: 'ForeignHost' });
    expect(seen).toEqual([]);
  });

  it.each<[string, Partial<ArmClientOptions>]>([
    ['https://exports.blob.core.windows.net/a/b?sig=1', azure],
    ['https://exports.z12.blob.storage.azure.net/a', azure],
    [
      'https://exports.blob.core.chinacloudapi.cn/a',
      { credential: azure.credential, endpoint: 'https://management.chinacloudapi.cn' },
    ],
    ['http://127.0.0.1:9/exports/1', {}],
  ])('%s is followed', async (url, options) => {
    const { client } = armWith(() => ({ body: 'text' }), options);
    expect(await client.download(url)).toBe('text');
  });

  it('is not redirected', async () => {
    const moved = { status: 302, headers: { location: 'http://169.254.169.254/metadata?x=1' } };
    const { client, seen } = armWith(() => moved, azure);
    const error: unknown = await client
      .download('https://exports.blob.core.windows.net/a?sig=S3CRET')
      .catch((one: unknown) => one);
    expect(error).toMatchObject({ code: 'Redirected', message: expect.stringContaining('169.254.169.254') });
    expect(inspect(error)).not.toMatch(/S3CRET/);
    expect(seen.map(({ redirect }) => redirect)).toEqual(['manual']);
  });
});

describe('what the caller conceals', () => {
  const conceal = (text: string) => text.replaceAll('hunter2', '(masked)');
  it.each<[string, Reply]>([
    [
      'a refusal with details',
      {
        status: 400,
        body: {
          error: {
            code: 'Bad',
            message: 'no: hunter2',
            details: [{ code: 'hunter2', target: 'value', message: 'hunter2' }],
          },
        },
      },
    ],
    ['a page of a proxy', { status: 400, body: '<html>hunter2</html>' }],
    ['a long page, cut in the middle of it', { status: 400, body: `${'x'.repeat(196)}hunter2${'x'.repeat(99)}` }],
    [
      'a failed operation',
      { body: { properties: { provisioningState: 'Failed' }, error: { code: 'E', message: 'hunter2' } } },
    ],
  ])('does not appear in %s', async (_, reply) => {
    const { client } = armWith(() => reply);
    client.conceal(conceal);
    const error: unknown = await client.put('namedValues/a', bodies.namedValue).catch((one: unknown) => one);
    expect(String(error)).toMatch(/\(masked\)|\(mas\. Client/);
    expect(inspect(error, { depth: 9 })).not.toContain('hunt');
  });

  it('does not appear in the failure of a poll, in a lost connection, or in a wait', async () => {
    const waits: WaitEvent[] = [];
    const started = { status: 202, headers: { location: `http://127.0.0.1:9${service}/namedValues/a?asyncId=1` } };
    const polled = armWith((_, count) =>
      count === 1 ? started : { status: 400, body: errorBody('V', 'hunter2 is bad') },
    );
    const lost = armWith(
      () => {
        throw new TypeError('fetch failed', { cause: new Error('hunter2') });
      },
      { onWait: (event) => waits.push(event) },
    );
    for (const { client } of [polled, lost]) {
      client.conceal(conceal);
      const error: unknown = await client.put('namedValues/a', bodies.namedValue).catch((one: unknown) => one);
      expect(String(error)).toContain('(masked)');
    }
    expect(waits).toHaveLength(7);
  });
});

describe('an error', () => {
  it.each<[number, string, RegExp]>([
    [401, 'ExpiredAuthenticationToken', /az login/],
    [403, 'AuthorizationFailed', /API Management Service Contributor/],
    [404, 'ResourceGroupNotFound', /--resource-group/],
    [404, 'ResourceNotFound', /--service-name/],
  ])('%i %s contains advice and the host', async (status, code, advice) => {
    const { client } = armWith(() => ({ status, body: errorBody(code) }));
    const error: unknown = await client.list('apis').catch((one: unknown) => one);
    expect(String(error)).toMatch(advice);
    expect(String(error)).toContain('127.0.0.1:9');
  });
});

describe('create', () => {
  it('returns "created" only for a 201 if no earlier attempt can have created the resource', async () => {
    const response = (...statuses: readonly number[]) =>
      armWith((_, count) => ({ status: statuses[count - 1] ?? 500, body: {} })).client.create(
        'products/p',
        bodies.product,
      );
    expect(await response(201)).toBe('created');
    expect(await response(200)).toBe('unknown');
    expect(await response(503, 201)).toBe('unknown');
    expect(await response(503, 200)).toBe('unknown');
    expect(await response(429, 201)).toBe('created');
  });
});

it('needs neither an endpoint nor a sign-in with a fetch of the caller', async () => {
  const seen: Request[] = [];
  const client = createArmClient({
    subscriptionId: 's',
    resourceGroup: 'rg',
    serviceName: 'shop',
    fetch: checked(async (request) => {
      seen.push(request);
      return new Response('{"value":[]}');
    }),
  });
  expect(await client.list('apis')).toEqual([]);
  expect(seen.map(({ url, headers }) => [new URL(url).host, headers.get('authorization')])).toEqual([
    ['management.azure.com', null],
  ]);
});
