import { describe, expect, it } from 'vitest';
import { type Caller, fresh, namesIn, service } from './fixtures/caller.ts';

const policy = (inbound: string, format = 'rawxml') => ({
  properties: { format, value: `<policies><inbound>${inbound}</inbound></policies>` },
});
const valueIn = ({ body }: { readonly body: unknown }) => (body as { properties: { value: string } }).properties.value;
const namedValue = (displayName: string, rest: object = { value: 'v' }) => ({ properties: { displayName, ...rest } });

describe('policies', () => {
  const expression = '<set-variable name="a" value="@(1 < 2 ? "yes" : "no")" />';

  it('come back in the layout of the service, as XML unless raw is asked for', async () => {
    const call = fresh();
    await call('PUT', 'policies/policy', policy(expression));
    const raw = valueIn(await call('GET', 'policies/policy?format=rawxml'));
    expect(raw).toContain('@(1 < 2 ? "yes" : "no")');
    expect(raw.split('\r\n').length).toBe(raw.split('\n').length);
    expect(raw).not.toBe(policy(expression).properties.value);
    const xml = valueIn(await call('GET', 'policies/policy'));
    expect(xml).toContain('1 &lt; 2');
    expect((await call('GET', 'policies')).body).toMatchObject({
      value: [{ properties: { format: 'xml', value: xml } }],
    });
  });

  it('mean the same whether they were sent raw or as XML', async () => {
    const [one, other] = [fresh(), fresh()];
    await one('PUT', 'policies/policy', policy(expression));
    const xml = valueIn(await one('GET', 'policies/policy'));
    await other('PUT', 'policies/policy', { properties: { format: 'xml', value: xml } });
    const raw = 'policies/policy?format=rawxml';
    expect(valueIn(await other('GET', raw))).toBe(valueIn(await one('GET', raw)));
  });

  it.each([
    ['is not well-formed', '<base>', /Line \d+, position \d+/],
    ['names no named value', '<set-header name="{{none}}" exists-action="delete" />', /^none$/],
    ['names no fragment', '<include-fragment fragment-id="none" />', /'none' could not be found/],
    ['names no backend', '<set-backend-service backend-id="none" />', /'none' could not be found/],
  ])('that %s is refused', async (_, inbound, message) => {
    const call = fresh();
    expect(await call('PUT', 'policies/policy', policy(inbound))).toMatchObject({
      status: 400,
      body: { error: { code: 'ValidationError', details: [{ message: expect.stringMatching(message) }] } },
    });
    expect((await call('GET', 'policies/policy')).status).toBe(404);
  });

  it('find named values by display name, whatever their name', async () => {
    const call = fresh();
    await call('PUT', 'namedValues/abc', namedValue('header-name'));
    const response = await call(
      'PUT',
      'policies/policy',
      policy('<set-header name="{{Header-Name}}" exists-action="delete" />'),
    );
    expect(response.status).toBe(201);
  });
});

describe('what is in use', () => {
  it.each([
    ['namedValues/used', namedValue('used'), '<set-header name="{{used}}" exists-action="delete" />'],
    [
      'policyFragments/used',
      { properties: { format: 'rawxml', value: '<fragment></fragment>' } },
      '<include-fragment fragment-id="used" />',
    ],
    [
      'backends/used',
      { properties: { url: 'https://example.com', protocol: 'http' } },
      '<set-backend-service backend-id="used" />',
    ],
  ])('%s stays until nothing names it', async (path, body, inbound) => {
    const call = fresh();
    expect((await call('PUT', path, body)).status).toBe(201);
    await call('PUT', 'policies/policy', policy(inbound));
    expect(await call('DELETE', path)).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining('is used by the following entities:\r\n/policies/policy') } },
    });
    await call('DELETE', 'policies/policy');
    expect((await call('DELETE', path)).status).toBe(200);
  });

  it('declared references must be there', async () => {
    const call = fresh();
    const api = { properties: { path: 'a', apiVersionSetId: `${service}/apiVersionSets/none` } };
    expect((await call('PUT', 'apis/a', api)).status).toBe(404);
    const diagnostic = { properties: { loggerId: `${service}/loggers/none` } };
    expect((await call('PUT', 'diagnostics/applicationinsights', diagnostic)).status).toBe(400);
  });
});

describe('products', () => {
  const product = (rest: object = {}) => ({ properties: { displayName: 'P', ...rest } });

  it('come with a group and a subscription, once', async () => {
    const call = fresh();
    for (const _ of [1, 2]) await call('PUT', 'products/p', product());
    expect(await namesIn(call, 'products/p/groups')).toEqual(['administrators']);
    expect((await call('GET', 'subscriptions')).body).toMatchObject({
      value: [
        { name: 'master' },
        {
          name: expect.stringMatching(/^[0-9a-f]{24}$/),
          properties: {
            scope: `${service}/products/p`,
            ownerId: `${service}/users/1`,
            state: 'active',
            createdDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
          },
        },
      ],
    });
  });

  it('have no subscription when they need none', async () => {
    const call = fresh();
    await call('PUT', 'products/p', product({ subscriptionRequired: false }));
    expect(await namesIn(call, 'subscriptions')).toEqual(['master']);
    expect((await call('DELETE', 'products/p')).status).toBe(200);
  });

  it('go with their subscriptions or not at all', async () => {
    const call = fresh();
    await call('PUT', 'products/p', product());
    expect(await call('DELETE', 'products/p')).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining('deleteSubscriptions=true') } },
    });
    expect((await call('DELETE', 'products/p?deleteSubscriptions=true')).status).toBe(200);
    expect(await namesIn(call, 'subscriptions')).toEqual(['master']);
  });

  it('lose their link to an API that is deleted', async () => {
    const call = fresh();
    await call('PUT', 'products/p', product());
    await call('PUT', 'apis/a', { properties: { path: 'a' } });
    expect((await call('PUT', 'products/p/apis/a')).status).toBe(201);
    expect((await call('PUT', 'products/p/apis/a')).status).toBe(200);
    await call('DELETE', 'apis/a');
    expect(await namesIn(call, 'products/p/apis')).toEqual([]);
  });

  it('do not see the revisions of an API', async () => {
    const call = fresh();
    await call('PUT', 'products/p', product());
    await call('PUT', 'apis/a', { properties: { path: 'a' } });
    await call('PUT', 'apis/a;rev=2', { properties: { path: 'a', sourceApiId: '/apis/a' } });
    await call('PUT', 'products/p/apis/a;rev=2');
    expect(await namesIn(call, 'products/p/apis')).toEqual(['a']);
  });
});

describe('what every service has', () => {
  it.each(['groups/administrators', 'groups/developers', 'groups/guests', 'subscriptions/master'])(
    '%s can be neither changed nor deleted',
    async (path) => {
      const call = fresh();
      expect((await call('GET', path)).status).toBe(200);
      expect((await call('PUT', path, { properties: { displayName: 'x', scope: '/apis' } })).status).toBe(405);
      expect((await call('PATCH', path, { properties: { displayName: 'x' } })).status).toBe(405);
      expect((await call('DELETE', path)).status).toBe(405);
    },
  );
});

describe('secrets', () => {
  const secret = { secret: true, value: 'hush' };

  it('are in no response but that of their action', async () => {
    const call = fresh();
    const responses = [
      await call('PUT', 'namedValues/s', namedValue('s', secret)),
      await call('GET', 'namedValues/s'),
      await call('GET', 'namedValues'),
    ];
    expect(JSON.stringify(responses)).not.toContain('hush');
    expect(await call('POST', 'namedValues/s/listValue')).toMatchObject({ status: 200, body: { value: 'hush' } });
  });

  it('survive a write that does not mention them', async () => {
    const call = fresh();
    await call('PUT', 'namedValues/s', namedValue('s', secret));
    await call('PUT', 'namedValues/s', namedValue('s', { secret: true, tags: ['a'] }));
    expect((await call('POST', 'namedValues/s/listValue')).body).toMatchObject({ value: 'hush' });
  });

  it('must be given, or lie in a key vault', async () => {
    const call = fresh();
    expect((await call('PUT', 'namedValues/s', namedValue('s', { secret: true }))).status).toBe(400);
    const keyVault = { secretIdentifier: 'https://vault.example.com/secrets/s' };
    expect((await call('PUT', 'namedValues/s', namedValue('s', { secret: true, keyVault }))).status).toBe(201);
  });

  it('are forbidden to a Reader', async () => {
    const call = fresh({ secretsForbidden: true });
    await call('PUT', 'namedValues/s', namedValue('s', secret));
    expect(await call('POST', 'namedValues/s/listValue')).toMatchObject({
      status: 403,
      body: { error: { code: 'AuthorizationFailed' } },
    });
  });

  it('of a subscription are made up when none are given', async () => {
    const call = fresh();
    await call('PUT', 'subscriptions/s', { properties: { displayName: 'S', scope: '/apis', primaryKey: 'mine' } });
    expect(JSON.stringify((await call('GET', 'subscriptions/s')).body)).not.toContain('mine');
    expect((await call('POST', 'subscriptions/s/listSecrets')).body).toEqual({
      primaryKey: 'mine',
      secondaryKey: expect.stringMatching(/^[0-9a-f]{24}$/),
    });
  });

  it('of a logger move into a named value, another with every write', async () => {
    const call = fresh();
    const logger = { properties: { loggerType: 'applicationInsights', credentials: { instrumentationKey: 'hush' } } };
    for (const _ of [1, 2]) await call('PUT', 'loggers/l', logger);
    const made = await namesIn(call, 'namedValues');
    expect(made).toHaveLength(2);
    const { body } = await call('GET', 'loggers/l');
    expect(body).toHaveProperty('properties.credentials.instrumentationKey', `{{Logger-Credentials--${made[1]}}}`);
    expect((await call('DELETE', `namedValues/${made[1]}`)).status).toBe(400);
  });
});

describe('a WebSocket API', () => {
  const api = (rest: object = {}) => ({ properties: { path: 'ticker', type: 'websocket', ...rest } });
  const operation = 'apis/ticker/operations/onHandshake';
  const body = { properties: { displayName: 'onHandshake', method: 'GET', urlTemplate: '/' } };

  it.each([api(), { properties: { path: 'ticker', apiType: 'WebSocket' } }])(
    'has the operation of its handshake',
    async (sent) => {
      const call = fresh();
      await call('PUT', 'apis/ticker', sent);
      expect(await namesIn(call, 'apis/ticker/operations')).toEqual(['onHandshake']);
      expect((await call('GET', operation)).body).toMatchObject(body);
    },
  );

  it('has no other, and it stays as it is', async () => {
    const call = fresh();
    await call('PUT', 'apis/ticker', api());
    const message = 'Operation entity cannot be defined by user for web socket api type.';
    const refusal = { status: 400, body: { error: { code: 'ValidationError', message } } };
    for (const path of [operation, operation.toUpperCase(), 'apis/ticker/operations/send'])
      expect(await call('PUT', path, body)).toMatchObject(refusal);
    for (const method of ['PATCH', 'DELETE'])
      expect(await call(method, operation, method === 'PATCH' ? body : undefined)).toMatchObject(refusal);
    expect(await namesIn(call, 'apis/ticker/operations')).toEqual(['onHandshake']);
  });

  it('takes policies there and not itself; its revisions do, too', async () => {
    const call = fresh();
    await call('PUT', 'apis/ticker', api());
    expect(await call('PUT', 'apis/ticker/policies/policy', policy('<base />'))).toMatchObject({
      status: 400,
      body: { error: { message: "Not allowed at 'Api' scope for 'WEBSOCKET' api type" } },
    });
    expect((await call('PUT', `${operation}/policies/policy`, policy('<base />'))).status).toBe(201);
    await call('PUT', 'apis/ticker;rev=2', api({ sourceApiId: '/apis/ticker' }));
    expect(await namesIn(call, 'apis/ticker;rev=2/operations')).toEqual(['onHandshake']);
    expect((await call('GET', 'apis/ticker;rev=2/operations/onHandshake/policies/policy')).status).toBe(200);
    expect((await call('DELETE', 'apis/ticker?deleteRevisions=true')).status).toBe(204);
    await call('PUT', 'apis/ticker', { properties: { path: 'ticker' } });
    expect(await namesIn(call, 'apis/ticker/operations')).toEqual([]);
  });
});

describe('links in a workspace', () => {
  async function workspace(): Promise<Caller> {
    const call = fresh();
    await call('PUT', 'workspaces/w', { properties: { displayName: 'W' } });
    await call('PUT', 'workspaces/w/products/p', { properties: { displayName: 'P' } });
    await call('PUT', 'workspaces/w/apis/a', { properties: { path: 'a' } });
    return call;
  }
  const link = { properties: { apiId: `${service}/workspaces/w/apis/a` } };

  it('have opaque names and contain their other end', async () => {
    const call = await workspace();
    expect((await call('PUT', 'workspaces/w/products/p/apiLinks/l1', link)).status).toBe(201);
    expect((await call('GET', 'workspaces/w/products/p/apiLinks/l1')).body).toMatchObject({ name: 'l1', ...link });
    expect((await call('PUT', 'workspaces/w/products/p/apiLinks/l1', link)).status).toBe(200);
    expect(await namesIn(call, 'workspaces/w/products/p/apiLinks')).toEqual(['l1']);
  });

  it('join two resources once', async () => {
    const call = await workspace();
    await call('PUT', 'workspaces/w/products/p/apiLinks/l1', link);
    expect(await call('PUT', 'workspaces/w/products/p/apiLinks/l2', link)).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringContaining('Link already exists between specified') } },
    });
    await call('DELETE', 'workspaces/w/products/p/apiLinks/l1');
    expect((await call('PUT', 'workspaces/w/products/p/apiLinks/l2', link)).status).toBe(201);
  });

  it('need both ends', async () => {
    const call = await workspace();
    const broken = { properties: { apiId: `${service}/workspaces/w/apis/none` } };
    expect((await call('PUT', 'workspaces/w/products/p/apiLinks/l1', broken)).status).toBe(404);
    expect((await call('PUT', 'workspaces/w/products/none/apiLinks/l1', link)).status).toBe(404);
  });

  it('go with their workspace', async () => {
    const call = await workspace();
    await call('PUT', 'workspaces/w/products/p/apiLinks/l1', link);
    expect((await call('DELETE', 'workspaces/w')).status).toBe(200);
    expect((await call('GET', 'workspaces/w/apis')).status).toBe(404);
    expect(await namesIn(call, 'subscriptions')).toEqual(['master']);
  });
});
