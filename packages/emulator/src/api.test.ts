import { projectSpecification, readSpecification } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { type Caller, fresh, imports, namesIn, orders, service } from './fixtures/caller.ts';

const policy = (text: string) => ({
  properties: { format: 'rawxml', value: `<policies><inbound><!-- ${text} --></inbound></policies>` },
});
const sdl = 'type Query { order(id: ID!): String }';
const wsdl = '<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" name="Orders">\n  <types/></definitions>';

async function exported(call: Caller, path: string): Promise<unknown> {
  const { body } = await call('GET', path);
  return (await call('GET', (body as { value: { link: string } }).value.link)).body;
}

const meaning = (text: unknown) => {
  const { specification } = readSpecification(String(text));
  return specification && projectSpecification(specification);
};

describe('import', () => {
  it('creates operations and schemas, and takes from the document what the body does not set', async () => {
    const call = fresh();
    await call('PUT', 'apis/orders', imports(orders, { displayName: 'My orders' }));
    expect(await namesIn(call, 'apis/orders/operations')).toEqual(['getOrder', 'addOrder']);
    expect((await call('GET', 'apis/orders')).body).toMatchObject({
      properties: {
        displayName: 'My orders',
        description: 'All about orders',
        serviceUrl: 'https://orders.example.com',
      },
    });
    expect((await call('GET', 'apis/orders')).body).not.toHaveProperty('properties.value');
    expect(await namesIn(call, 'apis/orders/schemas')).toHaveLength(1);
  });

  it('keeps what hangs below an operation that survives, and takes the others with everything below', async () => {
    const call = fresh();
    await call('PUT', 'apis/orders', imports(orders));
    for (const name of ['getOrder', 'addOrder'])
      await call('PUT', `apis/orders/operations/${name}/policies/policy`, policy(name));
    const schemas = await namesIn(call, 'apis/orders/schemas');
    await call('PUT', 'apis/orders', imports(orders.replace('addOrder', 'placeOrder')));
    expect(await namesIn(call, 'apis/orders/operations')).toEqual(['getOrder', 'placeOrder']);
    expect((await call('GET', 'apis/orders/operations/getOrder/policies/policy')).status).toBe(200);
    expect((await call('GET', 'apis/orders/operations/addOrder/policies/policy')).status).toBe(404);
    expect(await namesIn(call, 'apis/orders/schemas')).not.toEqual(schemas);
  });

  it.each([
    ['a broken document', 'openapi: [', 'openapi', 'representation'],
    ['another language', '{"hello": 1}', 'openapi+json', 'representation'],
    ['a link that leads elsewhere', 'https://example.com/a.yaml', 'openapi-link', 'value'],
    ['an unknown format', 'openapi: 3.0.1', 'raml', 'format'],
  ])('refuses %s', async (_, value, format, target) => {
    const call = fresh();
    expect(await call('PUT', 'apis/a', imports(value, {}, format))).toMatchObject({
      status: 400,
      body: { error: { code: 'ValidationError', details: [{ target }] } },
    });
    expect((await call('GET', 'apis/a')).status).toBe(404);
  });

  it.each([
    ['is broken', '#/components/schemas/None', "Parsing error(s): Invalid Reference identifier 'None'."],
    ['leads out of the document', './schemas.yaml#/Order', './schemas.yaml#/Order'],
  ])('refuses a reference that %s', async (_, to, message) => {
    const call = fresh();
    const broken = orders.replace('#/components/schemas/Order', to);
    expect(await call('PUT', 'apis/orders', imports(broken))).toMatchObject({
      status: 400,
      body: { error: { code: 'ValidationError', details: [{ message: expect.stringContaining(message) }] } },
    });
    expect((await call('GET', 'apis/orders')).status).toBe(404);
  });

  it('takes what only looks like a reference, in what vendors keep', async () => {
    const text = `${orders.trimEnd()}\nx-kept: { $ref: '#/nowhere' }\n`;
    expect((await fresh()('PUT', 'apis/orders', imports(text))).status).toBe(201);
  });

  it('leaves operations alone when the body brings no document', async () => {
    const call = fresh();
    await call('PUT', 'apis/orders', imports(orders));
    await call('PUT', 'apis/orders', { properties: { path: 'orders', displayName: 'Renamed' } });
    expect(await namesIn(call, 'apis/orders/operations')).toHaveLength(2);
  });
});

describe('export', () => {
  it.each(['openapi-link', 'openapi+json-link', 'swagger-link'])(
    '%s means what was imported and is another text',
    async (format) => {
      const call = fresh();
      await call('PUT', 'apis/orders', imports(orders));
      const text = await exported(call, `apis/orders?export=true&format=${format}`);
      const written = typeof text === 'string' ? text : JSON.stringify(text);
      expect(written).not.toBe(orders);
      expect(meaning(written)).toEqual(meaning(orders));
    },
  );

  it('contains later changes of the operations', async () => {
    const call = fresh();
    await call('PUT', 'apis/orders', imports(orders));
    await call('DELETE', 'apis/orders/operations/addOrder');
    await call('PATCH', 'apis/orders/operations/getOrder', { properties: { displayName: 'Fetch' } });
    const text = String(await exported(call, 'apis/orders?export=true&format=openapi-link'));
    expect(text).toContain('Fetch');
    expect(text).not.toContain('addOrder');
  });

  it('knows WSDL and GraphQL as they came', async () => {
    const call = fresh();
    await call('PUT', 'apis/soap', imports(wsdl, { apiType: 'soap' }, 'wsdl'));
    expect(meaning(await exported(call, 'apis/soap?export=true&format=wsdl-link'))).toEqual(meaning(wsdl));
    const link = 'https://files.example.com/schema.graphql';
    const linked = fresh({ links: { [link]: sdl } });
    await linked('PUT', 'apis/graph', imports(link, { apiType: 'graphql', path: 'graph' }, 'graphql-link'));
    expect(await exported(linked, 'apis/graph?export=true&format=graphql-link')).toBe(sdl);
    expect(await namesIn(linked, 'apis/graph/schemas')).toEqual(['graphql']);
  });

  it.each(['wsdl-link', 'graphql-link'])('an API without a document responds with 406 to %s', async (format) => {
    const call = fresh();
    await call('PUT', 'apis/orders', imports(orders));
    expect((await call('GET', `apis/orders?export=true&format=${format}`)).status).toBe(406);
  });

  it('of a workspace has the same form', async () => {
    const call = fresh();
    await call('PUT', 'workspaces/w', { properties: { displayName: 'W' } });
    await call('PUT', 'workspaces/w/apis/orders', imports(orders));
    const { body } = await call('GET', 'workspaces/w/apis/orders?export=true&format=openapi-link');
    expect(body).toMatchObject({ format: 'openapi-link', value: { link: expect.stringMatching(/^http/) } });
  });
});

describe('operations', () => {
  it('name schemas that are there', async () => {
    const call = fresh();
    await call('PUT', 'apis/orders', imports(orders));
    const [schemaId = ''] = await namesIn(call, 'apis/orders/schemas');
    const operation = (id: string) => ({
      properties: {
        displayName: 'Find',
        method: 'PUT',
        urlTemplate: '/find',
        request: { representations: [{ contentType: 'application/json', schemaId: id, typeName: 'Order' }] },
      },
    });
    expect((await call('PUT', 'apis/orders/operations/find', operation(schemaId))).status).toBe(201);
    expect(await call('PUT', 'apis/orders/operations/find', operation('stale'))).toMatchObject({
      status: 400,
      body: { error: { details: [{ message: 'Operation references schema that does not exist' }] } },
    });
  });
});

describe('revisions', () => {
  const revision = {
    properties: { path: 'orders', sourceApiId: `${service}/apis/orders`, apiRevisionDescription: 'second' },
  };

  async function withTwo(): Promise<Caller> {
    const call = fresh();
    await call('PUT', 'apis/orders', imports(orders));
    await call('PUT', 'apis/orders/policies/policy', policy('first'));
    expect((await call('PUT', 'apis/orders;rev=2', revision)).status).toBe(201);
    return call;
  }

  it('are copies with operations and policies, and listed below their API only', async () => {
    const call = await withTwo();
    expect(await namesIn(call, 'apis/orders;rev=2/operations')).toEqual(['getOrder', 'addOrder']);
    expect((await call('GET', 'apis/orders;rev=2/policies/policy')).status).toBe(200);
    expect(await namesIn(call, 'apis')).toEqual(['orders']);
    expect((await call('GET', 'apis/orders/revisions')).body).toMatchObject({
      value: [
        { apiId: '/apis/orders;rev=1', apiRevision: '1', isCurrent: true },
        { apiId: '/apis/orders;rev=2', apiRevision: '2', isCurrent: false },
      ],
    });
  });

  it('are found by their number and by "current"', async () => {
    const call = await withTwo();
    for (const name of ['orders;rev=1', 'orders;rev=current'])
      expect((await call('GET', `apis/${name}`)).body).toMatchObject({
        name: 'orders',
        properties: { isCurrent: true },
      });
  });

  it('swap names with a release', async () => {
    const call = await withTwo();
    await call('PUT', 'apis/orders;rev=2/policies/policy', policy('second'));
    const release = { properties: { apiId: `${service}/apis/orders;rev=2`, notes: 'go' } };
    expect((await call('PUT', 'apis/orders/releases/r1', release)).status).toBe(201);
    expect((await call('GET', 'apis/orders')).body).toMatchObject({
      properties: { apiRevision: '2', isCurrent: true },
    });
    expect((await call('GET', 'apis/orders;rev=1')).body).toMatchObject({
      properties: { apiRevision: '1', isCurrent: false },
    });
    const text = async (api: string) => JSON.stringify((await call('GET', `apis/${api}/policies/policy`)).body);
    expect(await text('orders')).toContain('second');
    expect(await text('orders;rev=1')).toContain('first');
    expect(await namesIn(call, 'apis/orders/releases')).toEqual(['r1']);
  });

  it('may be named by their numbers when they are current: a release can be written again', async () => {
    const call = await withTwo();
    const release = (number: string) => ({ properties: { apiId: `${service}/apis/orders;rev=${number}` } });
    const put = async (name: string, number: string) =>
      (await call('PUT', `apis/orders/releases/${name}`, release(number))).status;
    expect([await put('r1', '2'), await put('r1', '2'), await put('r2', '2')]).toEqual([201, 200, 201]);
    expect((await call('GET', 'apis/orders')).body).toMatchObject({ properties: { apiRevision: '2' } });
    expect(await put('r3', '7')).toBe(400);
  });

  it('need their API, and a source that is there', async () => {
    const call = fresh();
    expect((await call('PUT', 'apis/orders;rev=2', { properties: { path: 'orders' } })).status).toBe(404);
    expect((await call('PUT', 'apis/orders', revision)).status).toBe(400);
  });

  it('keep their API from being deleted by accident', async () => {
    const call = await withTwo();
    expect(await call('DELETE', 'apis/orders')).toMatchObject({
      status: 400,
      body: { error: { message: 'Cannot delete the current revision of an API.' } },
    });
    expect((await call('DELETE', 'apis/orders?deleteRevisions=true')).status).toBe(204);
    for (const path of ['apis/orders', 'apis/orders;rev=2']) expect((await call('GET', path)).status).toBe(404);
  });

  it('go alone when they are not current', async () => {
    const call = await withTwo();
    expect((await call('DELETE', 'apis/orders;rev=2')).status).toBe(204);
    expect((await call('GET', 'apis/orders')).status).toBe(200);
  });

  it('that are current cannot be deleted by number', async () => {
    const call = await withTwo();
    expect((await call('DELETE', 'apis/orders;rev=1')).status).toBe(400);
  });
});
