import { describe, expect, it } from 'vitest';
import { fresh, namesIn, service } from './fixtures/caller.ts';

const user = { properties: { email: 'ada@example.com', firstName: 'Ada', lastName: 'L', password: 'hidden' } };

describe('kinds that the model does not capture', () => {
  it('are stored, returned without secrets, listed, changed and deleted', async () => {
    const call = fresh();
    const made = await call('PUT', 'users/ada', user);
    expect(made).toMatchObject({
      status: 201,
      body: { id: `${service}/users/ada`, name: 'ada', type: 'Microsoft.ApiManagement/service/users' },
    });
    expect(JSON.stringify(made.body)).not.toContain('hidden');
    expect((await call('PUT', 'users/ada', user)).status).toBe(200);
    expect(await namesIn(call, 'users')).toEqual(['ada', '1']);
    await call('PATCH', 'USERS/ADA', { properties: { note: 'changed' } });
    expect((await call('GET', 'users/ada')).body).toMatchObject({ properties: { firstName: 'Ada', note: 'changed' } });
    expect((await call('HEAD', 'users/ada')).status).toBe(200);
    expect((await call('DELETE', 'users/ada')).status).toBeLessThan(300);
    expect(await call('GET', 'users/ada')).toMatchObject({
      status: 404,
      body: { error: { message: 'User not found.' } },
    });
  });

  it('list their secrets on request', async () => {
    const call = fresh();
    const access = { properties: { enabled: true, primaryKey: 'one' } };
    expect((await call('PUT', 'tenant/access', access)).status).toBe(400);
    expect((await call('PUT', 'tenant/access', access, { 'if-match': '*' })).status).toBe(200);
    expect(JSON.stringify((await call('GET', 'tenant/access')).body)).not.toContain('one');
    expect((await call('POST', 'tenant/access/listSecrets')).body).toMatchObject({ primaryKey: 'one' });
  });

  it('need their parent, of any kind', async () => {
    const call = fresh();
    const issue = { properties: { title: 'a', description: 'b', userId: '/users/ada' } };
    expect(await call('PUT', 'apis/none/issues/one', issue)).toMatchObject({ status: 404 });
    await call('PUT', 'apis/one', { properties: { path: 'one' } });
    expect((await call('PUT', 'apis/one/issues/one', issue)).status).toBe(201);
    expect(await namesIn(call, 'apis/one/issues')).toEqual(['one']);
  });

  it('show the user of an association', async () => {
    const call = fresh();
    await call('PUT', 'users/ada', user);
    await call('PUT', 'groups/friends', { properties: { displayName: 'Friends' } });
    const shown = { name: 'ada', properties: { firstName: 'Ada', email: 'ada@example.com' } };
    expect(await call('PUT', 'groups/friends/users/ada')).toMatchObject({ status: 201, body: shown });
    expect((await call('GET', 'groups/friends/users')).body).toMatchObject({ value: [shown] });
    expect((await call('PUT', 'groups/friends/users/none')).status).toBe(404);
    const recipients = 'notifications/BCC/recipientUsers';
    const recipient = { properties: { userId: `${service}/users/ada` } };
    expect((await call('PUT', `${recipients}/ada`)).body).toMatchObject(recipient);
    expect((await call('HEAD', `${recipients}/ada`)).status).toBe(204);
    expect((await call('HEAD', `${recipients}/none`)).status).toBe(404);
  });

  it('exist from the start where every service has them', async () => {
    const call = fresh();
    expect(await namesIn(call, 'portalsettings')).toEqual(['delegation', 'signin', 'signup']);
    expect((await call('GET', 'portalsettings/signin')).status).toBe(200);
    expect((await call('GET', 'tenant/access')).status).toBe(200);
    expect((await call('GET', 'notifications/none')).status).toBe(404);
  });

  it('respect If-Match', async () => {
    const call = fresh();
    const { headers } = await call('PUT', 'users/ada', user);
    expect((await call('PATCH', 'users/ada', { properties: {} }, { 'if-match': '"other"' })).status).toBe(412);
    expect((await call('DELETE', 'users/ada', undefined, { 'if-match': '"other"' })).status).toBe(412);
    expect((await call('DELETE', 'users/ada', undefined, { 'if-match': headers.get('etag') ?? '' })).status).toBe(204);
  });
});

describe('the service itself', () => {
  const own = { location: 'West US', sku: { name: 'Premium', capacity: 2 } };
  const properties = { publisherEmail: 'ada@example.com', publisherName: 'Ada' };
  const call = () => fresh();

  it('is created by a PUT, changed by a PATCH, and emptied by a DELETE', async () => {
    const to = call();
    expect(await to('PUT', '', { ...own, properties })).toMatchObject({ status: 201, body: { ...own, properties } });
    expect((await to('PUT', '', { ...own, properties })).status).toBe(200);
    const changed = { tags: { team: 'api' }, properties: { publisherName: 'Lovelace' } };
    expect((await to('PATCH', '', changed)).status).toBe(200);
    expect((await to('GET', '')).body).toMatchObject({
      ...own,
      ...changed,
      properties: { provisioningState: 'Succeeded' },
    });
    await to('PUT', 'tags/red', { properties: { displayName: 'Red' } });
    expect((await to('DELETE', '')).status).toBe(200);
    expect((await to('DELETE', '')).status).toBe(204);
    expect(await namesIn(to, 'tags')).toEqual([]);
  });

  it('exists from the first request on', async () => {
    const to = call();
    await to('GET', 'tags');
    expect((await to('PUT', '', { ...own, properties })).status).toBe(200);
  });

  it('has the tier of its SKU', async () => {
    const to = call();
    await to('PUT', '', { ...own, sku: { name: 'Consumption', capacity: 0 }, properties });
    expect(await to('GET', 'groups')).toMatchObject({ status: 400 });
  });
});

describe('operations that take time', () => {
  it('are those of the contract, also of kinds that the model does not capture', async () => {
    const to = fresh({ polls: 1 });
    const begun = await to('POST', 'backup', { storageAccount: 's', containerName: 'c', backupName: 'b' });
    expect(begun.status).toBe(202);
    expect((await to('GET', begun.headers.get('location') ?? '')).status).toBe(200);
    expect((await to('PATCH', 'namedValues/none', { properties: {} })).status).toBe(404);
  });
});

describe('lists from another side', () => {
  it('show the products of an API, the subscriptions of a product, and what has a tag', async () => {
    const call = fresh();
    await call('PUT', 'apis/one', { properties: { path: 'one' } });
    await call('PUT', 'products/gold', { properties: { displayName: 'Gold' } });
    await call('PUT', 'products/gold/apis/one');
    await call('PUT', 'tags/red', { properties: { displayName: 'Red' } });
    await call('PUT', 'apis/one/tags/red');
    expect(await namesIn(call, 'apis/one/products')).toEqual(['gold']);
    expect(await namesIn(call, 'products/gold/subscriptions')).toHaveLength(1);
    const tagged = [{ tag: { id: '/tags/red', name: 'Red' }, api: { id: '/apis/one', path: 'one' } }];
    expect((await call('GET', 'apisByTags')).body).toMatchObject({ value: tagged });
    expect((await call('GET', 'tagResources')).body).toMatchObject({ value: tagged });
  });

  it('show the policies of a scope', async () => {
    const names = await namesIn(fresh(), 'policyDescriptions?scope=Product');
    expect(names).toContain('rate-limit');
    expect(await namesIn(fresh({ pageSize: 1000 }), 'policyDescriptions?scope=All')).toContain('authentication-basic');
  });

  it('are filtered by the properties of their items', async () => {
    const call = fresh();
    await call('PUT', 'users/ada', user);
    expect(await namesIn(call, "users?$filter=firstName eq 'Ada'")).toEqual(['ada']);
    const times = "timestamp ge datetime'2024-01-01T00:00:00' and timestamp le datetime'2024-01-02T00:00:00'";
    expect(await namesIn(call, `reports/byApi?$filter=${encodeURIComponent(times)}`)).toEqual([]);
    expect((await call('GET', "users?$filter=shoes eq 'red'")).status).toBe(400);
  });
});

describe('the contract', () => {
  it('has a detail for each problem', async () => {
    const properties = { displayName: 'a b', secret: 'yes', tags: ['x'] };
    expect(await fresh()('PUT', 'namedValues/a', { properties })).toMatchObject({
      status: 400,
      body: { error: { code: 'ValidationError', details: [{ target: 'secret' }, { target: 'displayName' }] } },
    });
  });

  it('lets a client send back a read-only property, and not another value', async () => {
    const call = fresh();
    const { body } = (await call('GET', '')) as { body: { properties: Record<string, unknown> } };
    expect((await call('PUT', '', body)).status).toBe(200);
    const changed = { ...body, properties: { ...body.properties, gatewayUrl: 'https://other.example.com' } };
    expect(await call('PUT', '', changed)).toMatchObject({
      status: 400,
      body: { error: { details: [{ target: 'gatewayUrl' }] } },
    });
  });

  it('names the methods of a path', async () => {
    const { status, headers } = await fresh()('DELETE', 'tags');
    expect([status, headers.get('allow')]).toEqual([405, 'GET']);
  });
});
