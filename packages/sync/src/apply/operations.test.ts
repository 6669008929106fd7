import { Artifacts, type Resource } from '@apimkit/model';
import { type JsonObject, readSpecification } from '@apimkit/openapi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { of, testService } from '../fixtures/service.ts';
import { applyPlan, planPublish, publish } from '../index.ts';
import { writeOperations } from './operations.ts';

const order = { type: 'object', properties: { id: { type: 'string' } } };
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const named = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const operation = (id: string, more: object = {}) => ({
  operationId: id,
  responses: { 200: { description: 'OK' } },
  ...more,
});
/** `/a`, `/b`, … with a GET each, `/orders` with bodies. */
function documentWith(paths: object, schemas: object = { Order: order }): object {
  const post = operation('post', {
    requestBody: json(named('Order')),
    responses: { 201: { description: 'Made', ...json(named('Order')) } },
  });
  return {
    openapi: '3.0.3',
    info: { title: 'Shop', version: '1' },
    paths: { '/orders': { post }, ...paths },
    components: { schemas },
  };
}
const gets = (names: string, more: (name: string) => object = () => ({})) =>
  Object.fromEntries([...names].map((name) => [`/${name}`, { get: operation(name, more(name)) }]));
const policy = (id: string) =>
  of(`api-operation-policy:shop/${id}`, {}, { policy: '<policies><inbound><base /></inbound></policies>' });

function shop(document: object, properties: JsonObject = {}, others: readonly Resource[] = []): Artifacts {
  const { specification } = readSpecification(JSON.stringify(document));
  if (!specification) throw new TypeError('not a specification');
  return new Artifacts([
    of('api:shop', { displayName: 'Shop', path: 'shop', ...properties }, { specification }),
    ...others,
  ]);
}

/** Publishes one after the other, and returns what the second publish wrote and what a third one would. */
async function change(before: Artifacts, after: Artifacts) {
  const { connect, emulator } = testService();
  await publish(connect(), before);
  emulator.log.clear();
  const { report } = await publish(connect(), after, { prune: true });
  const writes = emulator.log.requests.filter(({ method }) => /PUT|PATCH|DELETE/.test(method));
  const { plan } = await planPublish(connect(), after, { prune: true });
  return {
    report,
    writes: writes.map(({ method, path }) => `${method} ${path.replace(/^.*\/service\/[^/]+\//, '')}`),
    left: plan.steps.filter(({ op }) => op !== 'keep').map(({ op, id, changes }) => ({ op, id, changes })),
  };
}

describe('a specification in which few operations changed', () => {
  const described = (text: string) => gets('ab', (name) => (name === 'a' ? { description: text } : {}));

  it.each<[string, object, object, readonly string[]]>([
    ['a description', documentWith(described('old')), documentWith(described('new')), ['PUT apis/shop/operations/a']],
    ['an operation that is new', documentWith(gets('a')), documentWith(gets('ab')), ['PUT apis/shop/operations/b']],
    ['an operation that is gone', documentWith(gets('ab')), documentWith(gets('a')), ['DELETE apis/shop/operations/b']],
    [
      'parameters',
      documentWith(gets('a', () => ({ parameters: [{ name: 'x', in: 'query', schema: { type: 'string' } }] }))),
      documentWith(
        gets('a', () => ({ parameters: [{ name: 'y', in: 'header', schema: { type: 'string', enum: ['1'] } }] })),
      ),
      ['PUT apis/shop/operations/a'],
    ],
    [
      'a response',
      documentWith(gets('a')),
      documentWith(gets('a', () => ({ responses: { 200: { description: 'OK' }, 404: { description: 'None' } } }))),
      ['PUT apis/shop/operations/a'],
    ],
    [
      'one path, from an operation to another',
      documentWith({ '/x': { get: operation('old') } }),
      documentWith({ '/x': { get: operation('new') } }),
      ['DELETE apis/shop/operations/old', 'PUT apis/shop/operations/new'],
    ],
  ])('is written operation by operation: %s', async (_, before, after, expected) => {
    expect(await change(shop(before), shop(after))).toMatchObject({ writes: expected, left: [] });
  });

  it('keeps the bodies of the operations that it changes', async () => {
    const summary = (text: string) => {
      const post = operation('post', { summary: text, requestBody: json(named('Order')) });
      return { ...documentWith({}), paths: { '/orders': { post } } };
    };
    const { writes, left } = await change(shop(summary('One')), shop(summary('Two')));
    expect({ writes, left }).toEqual({ writes: ['PUT apis/shop/operations/post'], left: [] });
  });

  it('keeps the policies of the operations that stay, and deletes those of the others with them', async () => {
    const before = shop(documentWith(gets('ab')), {}, [policy('a'), policy('b')]);
    const { writes, left, report } = await change(before, shop(documentWith(gets('a')), {}, [policy('a')]));
    expect(writes).toEqual(['DELETE apis/shop/operations/b']);
    expect(left).toEqual([]);
    expect(report.steps.map(({ id, op }) => `${op} ${id}`)).toContain('delete api-operation-policy:shop/b');
  });

  it('also writes the API when a property of it changes', async () => {
    const { writes, left } = await change(
      shop(documentWith(gets('a')), { description: 'x' }),
      shop(documentWith(gets('ab')), { description: 'y' }),
    );
    expect(writes).toEqual(['PUT apis/shop', 'PUT apis/shop/operations/b']);
    expect(left).toEqual([]);
  });
});

describe('a specification is imported', () => {
  it.each<[string, object, object]>([
    ['when a schema changes', documentWith({}), documentWith({}, { Order: { ...order, description: 'x' } })],
    [
      'when a body is new',
      documentWith(gets('a')),
      documentWith({ '/a': { put: operation('a', { requestBody: json(named('Order')) }) } }),
    ],
    [
      'when operations exchange their paths',
      documentWith(gets('ab')),
      documentWith({ '/a': { get: operation('b') }, '/b': { get: operation('a') } }),
    ],
    ['when more than five operations change', documentWith({}), documentWith(gets('abcdef'))],
    [
      'when the new operation has a tag, which an import creates',
      documentWith({}),
      documentWith(gets('a', () => ({ tags: ['x'] }))),
    ],
  ])('%s', async (_, before, after) => {
    const { writes, left } = await change(shop(before), shop(after));
    expect(writes[0]).toBe('PUT apis/shop');
    expect(writes.filter((one) => one.includes('/operations/'))).toEqual([]);
    expect(left).toEqual([]);
  });
});

describe('an operation with a file of its own', () => {
  it('is imported, and written again after that', async () => {
    const own = of('api-operation:shop/a', { beyondSpecifications: true });
    const described = (description: string) => shop(documentWith(gets('a', () => ({ description }))), {}, [own]);
    const { writes, left } = await change(described('old'), described('new'));
    expect(writes).toEqual(['PUT apis/shop', 'PATCH apis/shop/operations/a']);
    expect(left).toEqual([]);
  });
});

describe('whatever changes in a specification', () => {
  const schema = fc.constantFrom<object>({ type: 'string' }, { type: 'integer', enum: [1, 2] }, named('Order'), {
    type: 'array',
    items: named('Item'),
  });
  const parameter = fc.record({
    name: fc.constantFrom('p', 'q'),
    in: fc.constantFrom('query', 'header'),
    schema,
    required: fc.boolean(),
  });
  const parameters = fc.uniqueArray(parameter, { maxLength: 2, selector: (one) => `${one.in} ${one.name}` });
  const response = fc
    .record({ description: fc.constantFrom('', 'OK', 'Other') })
    .chain((one) => fc.option(schema, { nil: undefined }).map((body) => (body ? { ...one, ...json(body) } : one)));
  const responses = fc.dictionary(fc.constantFrom('200', '201', '404'), response, { minKeys: 1, maxKeys: 2 });
  const body = fc.option(
    schema.map((one) => ({ requestBody: json(one) })),
    { nil: {} },
  );
  const described = fc.record({
    summary: fc.constantFrom('x', 'y'),
    description: fc.constantFrom('d', 'e'),
    parameters,
    responses,
  });
  const one = fc.tuple(described, body).map(([first, more]) => ({ ...first, ...more }));
  const paths = fc
    .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), one, { minKeys: 1 })
    .map((all) =>
      Object.fromEntries(
        Object.entries(all).map(([name, value]) => [`/${name}`, { post: { operationId: name, ...value } }]),
      ),
    );
  const schemas = fc.constantFrom<object>(
    { Order: order, Item: { type: 'string' } },
    { Order: order, Item: named('Order') },
    { Order: { type: 'object' }, Item: { type: 'string' } },
  );
  const documents = fc.tuple(paths, schemas).map(([all, shared]) => ({ ...documentWith({}, shared), paths: all }));

  it('the next plan is empty', async () => {
    await fc.assert(
      fc.asyncProperty(documents, documents, async (before, after) => {
        const { report, left } = await change(shop(before), shop(after));
        expect(report.counts.failed).toBe(0);
        expect(left).toEqual([]);
      }),
      { numRuns: Number(process.env.OPERATIONS ?? 60) },
    );
  });
});

describe('an operation that lost a parameter, whose schema it keeps', () => {
  const parameters = [{ name: 'x', in: 'query', schema: named('Order') }];
  const typed = (description: string) => shop(documentWith(gets('a', () => ({ description, parameters }))));
  const id = 'api-operation:shop/a';

  async function changed() {
    const { connect } = testService();
    await publish(connect(), typed('old'));
    const planned = await planPublish(connect(), typed('new'));
    const { properties } = (await connect().get('apis/shop/operations/a')) as { readonly properties: JsonObject };
    await connect().put('apis/shop/operations/a', { properties: { ...properties, request: {} } });
    return { client: connect(), planned };
  }

  it('after the plan is not written', async () => {
    const { client, planned } = await changed();
    const { steps } = await applyPlan({ client, ...planned });
    expect(steps.filter(({ outcome }) => outcome === 'failed')).toMatchObject([
      { id: 'api:shop', error: expect.stringMatching(/changed on the service since the plan .*plan again/) },
    ]);
  });

  it('a moment ago is not written either', async () => {
    const { client } = await changed();
    const [api] = typed('new');
    const written = api && writeOperations(client, api, [{ id, op: 'update' }]);
    await expect(written).rejects.toThrow(/operation:shop.a has no query parameter .*plan again/);
  });
});
