import { Artifacts, type Resource, ResourceId } from '@apimkit/model';
import { readSpecification } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import type { FaultRule } from '../fixtures/faults.ts';
import { service, shopWith } from '../fixtures/faulty-service.ts';
import { of } from '../fixtures/service.ts';
import { type ReadOptions, readService } from '../index.ts';

const policy = { policy: '<policies><inbound><set-method>GET</set-method></inbound></policies>' };
const api = (name: string, more = {}) =>
  of(`api:${name}`, { displayName: name, path: name, apiRevision: '1', ...more });
const held: readonly Resource[] = [
  api('a'),
  of('api:a;rev=2', { displayName: 'a', path: 'a', apiRevision: '2' }),
  of('api-operation:a/get', { displayName: 'Get', method: 'GET', urlTemplate: '/' }),
  of('api-policy:a', {}, policy),
  api('b'),
  of('api-policy:b', {}, policy),
  of('tag:t', { displayName: 'T' }),
  of('tag:u', { displayName: 'U' }),
  of('api-tag:a/t'),
  of('product:gold', { displayName: 'Gold', subscriptionRequired: false }),
  of('product-api:gold/a'),
  of('service-policy', {}, policy),
  of('policy-fragment:f', {}, { policy: '<fragment />' }),
  of('policy-fragment:g', {}, { policy: '<fragment />' }),
  of('workspace:w', { displayName: 'W' }),
  of('api:inner@w', { displayName: 'inner', path: 'inner' }),
  of('certificate:c', { data: 'x', password: 'y' }),
];
const shop = shopWith(new Artifacts(held));

/** What is asked for, each once and in order, and what comes of it. */
async function read(options: ReadOptions = {}, rules: readonly FaultRule[] = []) {
  const { client, seen } = shop.connect(rules);
  const snapshot = await readService(client, options);
  const asked = [
    ...new Set(seen.map(({ url }) => decodeURIComponent(url.replace(`${service}/`, '').replace(/\?.*/, '')))),
  ].sort();
  const found = [...snapshot.artifacts].map(({ id }) => id.toString()).sort();
  return { asked, found, ...snapshot };
}
const desired = (...all: readonly Resource[]) => ({ desired: new Artifacts(all) });

describe('what is read to compare with some files', () => {
  it.each<[string, readonly Resource[], readonly string[], readonly string[]]>([
    ['a tag', [of('tag:t')], ['tags'], ['tag:t', 'tag:u']],
    ['nothing', [], [], []],
    ['the policy of the service', [of('service-policy', {}, policy)], ['policies/policy'], ['service-policy']],
    [
      'a fragment: its text alone',
      [of('policy-fragment:f', {}, { policy: '<fragment />' })],
      ['policyFragments', 'policyFragments/f'],
      ['policy-fragment:f', 'policy-fragment:g'],
    ],
    [
      'a policy of an API',
      [of('api-policy:a', {}, policy)],
      ['apis', 'apis/a/policies/policy'],
      ['api-policy:a', 'api:a', 'api:b'],
    ],
  ])('is little: for %s', async (_, files, asked, found) => {
    const result = await read(desired(...files));
    expect(result.asked).toEqual(asked);
    expect(result.found).toEqual(found);
  });

  it('are the revisions of an API where the files contain one, or select the current one', async () => {
    const revisions = async (...files: readonly Resource[]) =>
      (await read(desired(...files))).asked.includes('apis/a/revisions');
    expect(await revisions(of('api:a', { path: 'a' }))).toBe(false);
    expect(await revisions(of('api:a', { path: 'a', apiRevision: '1' }))).toBe(true);
    expect(await revisions(of('api:a', { path: 'a' }), of('api:a;rev=2', { path: 'a' }))).toBe(true);
    expect(await revisions(of('api:b', { path: 'b', apiRevision: '1' }))).toBe(false);
  });

  it('are the parts of a revision by its own address', async () => {
    const { asked } = await read(
      desired(api('a'), of('api:a;rev=2', { path: 'a' }), of('api-policy:a;rev=2', {}, policy)),
    );
    expect(asked).toEqual(expect.arrayContaining(['apis/a/revisions', 'apis/a;rev=2', 'apis/a;rev=2/policies/policy']));
    expect(asked).not.toContain('apis/b/revisions');
  });

  it('is what a link links, and the list of its links', async () => {
    const { asked, found } = await read(desired(of('product-api:gold/a')));
    expect(asked).toEqual(expect.arrayContaining(['apis', 'products']));
    expect(found).toContain('product-api:gold/a');
    const tagged = await read(desired(of('api-tag:a/t')));
    expect(tagged.asked).toEqual(expect.arrayContaining(['apis', 'tags', 'tags/t/apiLinks']));
    expect(tagged.asked).not.toContain('tags/u/apiLinks');
    expect(tagged.found).toContain('api-tag:a/t');
  });

  it('is what is in a workspace of the files only', async () => {
    const none = await read(desired(of('api:inner@v', { path: 'x' })));
    expect(none.asked).toEqual(['apis', 'workspaces']);
    const some = await read(desired(of('api:inner@w', { path: 'x' })));
    expect(some.asked).toContain('workspaces/w/apis');
    expect(some.found).toContain('api:inner@w');
  });

  it('is more where something is to be deleted: whole collections, and all of what goes', async () => {
    const { asked, unread, unseen } = await read({ ...desired(of('tag:t')), prune: true });
    expect(asked).toEqual(
      expect.arrayContaining([
        'apis',
        'apis/a/revisions',
        'apis/b/policies/policy',
        'policies/policy',
        'workspaces/w/apis',
        'workspaces/w/certificates',
      ]),
    );
    expect(asked).not.toContain('certificates');
    expect(unread.has('certificate')).toBe(true);
    expect(unread.has('tag')).toBe(false);
    expect([...unseen]).toEqual([]);
  });
});

describe('what is not known after a reading', () => {
  it('are the kinds that were not requested', async () => {
    const all = await read();
    expect(all.unread.has('certificate')).toBe(true);
    expect(all.unseen.has('certificate')).toBe(true);
    expect(all.unread.has('api')).toBe(false);
    expect(all.found).not.toContain('certificate:c');
    const more = await read({ include: ['certificate'] });
    expect(more.unread.has('certificate')).toBe(false);
    expect(more.found).toContain('certificate:c');
    const tags = await read(desired(of('tag:t')));
    expect(tags.unread.has('tag')).toBe(false);
    expect(tags.unread.has('api')).toBe(true);
    expect(tags.unseen.has('api')).toBe(true);
  });
});

describe('a reading', () => {
  it('counts what it has read', async () => {
    const counts: number[] = [];
    const { found } = await read({ onProgress: (count) => counts.push(count) });
    expect(counts).toEqual(Array.from({ length: counts.length }, (_, index) => index + 1));
    expect(counts.length).toBeGreaterThanOrEqual(found.length);
  });

  it('leaves out what a filter does not let through, and does not ask for what is below that', async () => {
    const filter = ({ kind, names }: ResourceId) => kind !== 'workspace' && names.api?.startsWith('b') !== true;
    const { asked, found } = await read({ filter });
    expect(found).toEqual(expect.arrayContaining(['api:a', 'api-policy:a', 'tag:t']));
    expect(found.filter((id) => /:b|@w/.test(id))).toEqual([]);
    expect(asked.filter((path) => /^apis\/b|^workspaces\//.test(path))).toEqual([]);
  });

  it('finds everything, each once', async () => {
    const { found } = await read();
    const own = held.map(({ id }) => id.toString()).filter((id) => !/^(certificate|api-operation):/.test(id));
    expect(found).toEqual(expect.arrayContaining(own));
    expect(new Set(found).size).toBe(found.length);
  });
});

describe('an impossible response', () => {
  const at = (path: string, body: object): FaultRule => ({
    url: new RegExp(`/service/shop/${path.replaceAll(/[;.$=]/g, '\\$&')}\\?`),
    fault: { as: 'answer', body: JSON.stringify(body) },
  });
  const item = (name: string, properties: object = {}) => ({ name, properties });

  it.each<[string, readonly FaultRule[], RegExp]>([
    ['an item without a name', [at('tags', { value: [{ properties: {} }] })], /GET tags: .*names no resource/],
    ['an item without properties', [at('tags', { value: [{ name: 'x' }] })], /GET tags: .*has no properties/],
    [
      'an item whose properties are none',
      [at('tags', { value: [{ name: 'x', properties: 'x' }] })],
      /GET tags: .*has no properties/,
    ],
    [
      'a policy without text',
      [at('policies/policy', { properties: {} })],
      /GET policies\/policy: .*a policy without text/,
    ],
    [
      'a resource without properties',
      [at('apis/a;rev=2', { name: 'a;rev=2' })],
      /GET apis\/a;rev=2: .*a resource without properties/,
    ],
    [
      'no current revision',
      [at('apis/a/revisions', { value: [{ apiRevision: '1' }, { apiRevision: '2' }] })],
      /GET apis\/a\/revisions: .*without a current one/,
    ],
    [
      'a revision without a number',
      [at('apis/a/revisions', { value: [{ isCurrent: true }, {}] })],
      /GET apis\/a\/revisions: .*without a number/,
    ],
    [
      'a fragment that is listed and is not there',
      [at('policyFragments', { value: [item('f'), item('ghost')] })],
      /GET policyFragments: .*contains policy-fragment:ghost, which does not exist; run again/,
    ],
    [
      'a list of APIs without one that a product refers to',
      [at('apis', { value: [item('b', { path: 'b' })] })],
      /GET apis: .*a list without api:a, which exists and which product-api:gold\/a refers to/,
    ],
    [
      'a link to an unknown target',
      [
        at('products/gold/apiLinks', { value: [item('x', { apiId: '/nowhere' })] }),
        at('products/gold/apis', { value: [{}] }),
      ],
      /GET products\/gold\/apis: .*names no resource/,
    ],
  ])('ends the reading: %s', async (_, rules, expected) => {
    await expect(read({}, rules)).rejects.toThrow(expected);
  });

  it('is none when a list lacks what is gone by now', async () => {
    const rules: FaultRule[] = [
      at('apis', { value: [item('b', { path: 'b' })] }),
      { url: /service\/shop\/apis\/a\?/, fault: { as: 'status', status: 404, code: 'ResourceNotFound' } },
    ];
    expect((await read({}, rules)).found).not.toContain('api:a');
  });
});

describe('what is asked below', () => {
  const reading = async (
    all: readonly Resource[],
    options: ReadOptions = {},
    rules: readonly FaultRule[] = [],
    tier?: 'Consumption',
  ) => {
    const { client, seen } = shopWith(new Artifacts(all), tier ? { tier } : {}).connect(rules);
    const snapshot = await readService(client, options);
    const urls = seen.map(({ url }) => decodeURIComponent(url.replace(`${service}/`, '')));
    return { ...snapshot, urls, asked: [...new Set(urls.map((url) => url.replace(/\?.*/, '')))].sort() };
  };
  const operation = (name: string) =>
    of(`api-operation:${name}`, { displayName: 'x', method: 'GET', urlTemplate: '/' });
  const operationPolicy = (name: string) => of(`api-operation-policy:${name}`, {}, policy);

  it('an API, and an operation, is nothing that the files do not have there', async () => {
    expect(
      (await read(desired(api('a'), of('api-policy:b', {}, policy)))).asked.filter((one) => /polic/.test(one)),
    ).toEqual(['apis/b/policies/policy']);
    const all = [
      api('x'),
      operation('x/get'),
      { ...operation('x/put'), payload: { properties: { displayName: 'p', method: 'PUT', urlTemplate: '/' } } },
      operationPolicy('x/get'),
      operationPolicy('x/put'),
    ];
    const { asked } = await reading(all, desired(operationPolicy('x/get')));
    expect(asked).toEqual(['apis', 'apis/x/operations', 'apis/x/operations/get/policies/policy']);
    const pruned = await reading(all, { ...desired(operationPolicy('x/get')), prune: true });
    expect(pruned.asked).toContain('apis/x/operations/put/policies/policy');
  });

  it('an operation that the specification of the files drops is all that would vanish', async () => {
    const of3 = (...names: readonly string[]) =>
      readSpecification(
        JSON.stringify({
          openapi: '3.0.3',
          info: { title: 'x', version: '1' },
          paths: Object.fromEntries(names.map((name) => [`/${name}`, { get: { operationId: name, responses: {} } }])),
        }),
      ).specification;
    const described = (...names: readonly string[]) => ({ ...api('x'), specification: of3(...names) }) as Resource;
    const live = [described('old', 'kept'), operationPolicy('x/old'), operationPolicy('x/kept')];
    const policies = async (...files: readonly Resource[]) =>
      (await reading(live, desired(...files))).asked.filter((one) => /polic/.test(one));
    expect(await policies(described('kept'))).toEqual(['apis/x/operations/old/policies/policy']);
    expect(await policies(described('old', 'kept', 'new'))).toEqual([]);
    expect(await policies(api('x'))).toEqual([]);
  });

  it('an API with several revisions are its releases, which an interrupted publish may have left', async () => {
    const { asked } = await read(desired(api('a'), api('b')));
    const paths = asked.filter((one) => !one.startsWith('/exports'));
    expect(paths).toEqual(['apis', 'apis/a/releases', 'apis/a/revisions', 'apis/a;rev=2', 'apis/b/revisions']);
    const whole = await read();
    expect(whole.asked.filter((one) => /^apis\/a;rev=2\/(releases|products|tags)/.test(one))).toEqual([]);
  });

  it('is a policy as people write it', async () => {
    const { urls } = await reading(held);
    const policies = urls.filter((url) => /policies\/policy\?|policyFragments\/\w/.test(url));
    expect(policies.length).toBeGreaterThan(4);
    expect(policies.filter((url) => !url.includes('format=rawxml'))).toEqual([]);
  });

  it('two APIs with operations of other names contradicts nothing', async () => {
    const all = [
      api('x'),
      operation('x/one'),
      operationPolicy('x/one'),
      api('y'),
      operation('y/two'),
      operationPolicy('y/two'),
    ];
    const { artifacts } = await reading(all);
    for (const id of ['api-operation-policy:x/one', 'api-operation-policy:y/two'])
      expect([...artifacts].map((one) => one.id.toString())).toContain(id);
  });

  it('a tier that lacks a kind is an error where the service fails, and one note for each kind where it reports that', async () => {
    const notes = (
      await reading(
        [api('x'), of('product:gold', { displayName: 'Gold' }), of('product:silver', { displayName: 'Silver' })],
        {},
        [],
        'Consumption',
      )
    ).notes;
    const messages = notes.map(({ message }) => message);
    expect(messages).toContain('The tier of this service does not have the kind group; it is skipped');
    expect(new Set(messages).size).toBe(messages.length);
    const refused: FaultRule = {
      url: /shop\/groups\?/,
      fault: { as: 'status', status: 400, code: 'MethodNotAllowedInPricingTier', message: 'Not allowed' },
    };
    await expect(reading([api('x')], {}, [refused])).rejects.toThrow(
      /The tier Premium should have the kind group, so the error is not treated as absence/,
    );
    const failing = (status: number): FaultRule => ({
      url: /shop\/groups\?/,
      fault: { as: 'status', status, code: 'Broken' },
    });
    for (const status of [400, 403, 404, 405, 500])
      await expect(reading([api('x')], {}, [failing(status)], 'Consumption')).rejects.toMatchObject({ status });
  });

  it('a product is a wiki that may be unknown after a 500 and after nothing else', async () => {
    const failing = (status: number): FaultRule => ({
      url: /products\/gold\/wikis\/default\?/,
      fault: { as: 'status', status, code: 'Broken' },
    });
    const all = [of('product:gold', { displayName: 'Gold' })];
    expect([...(await reading(all, {}, [failing(500)])).unknown]).toEqual([ResourceId.parse('product-wiki:gold').key]);
    expect([...(await reading(all, {}, [failing(404)])).unknown]).toEqual([]);
    for (const status of [400, 403])
      await expect(reading(all, {}, [failing(status)])).rejects.toMatchObject({ status });
  });
});
