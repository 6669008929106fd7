import { findOperation, methodsOf, resolveSchema, sampleOf } from '@apimkit/contract';
import { armPath, collectionPath, type KindEntry, kinds, parentKind, putAt, ResourceId, valueAt } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { fresh, service } from './fixtures/caller.ts';

const tag = (displayName: string) => ({ properties: { displayName } });

/** One of the properties that each condition of a kind needs. */
const needsOf = ({ conditions }: KindEntry) => conditions.flatMap(({ needs = [] }) => needs.slice(0, 1));

/** What a kind needs to be accepted: what the contract and its entry require. */
function bodyOf(entry: KindEntry, names: Record<string, string>): JsonObject {
  const request = findOperation('PUT', armPath(new ResourceId(entry.kind, names)))?.operation.request;
  const { properties } = request ? (resolveSchema(request).properties ?? {}) : {};
  const sample = { properties: (properties ? sampleOf(properties) : {}) as JsonObject };
  const filled = [...entry.required, ...needsOf(entry)].reduce<JsonObject>((body, path) => {
    const to = entry.references.find((one) => one.path === path)?.to[0];
    if (to !== undefined) return putAt(body, path, `/${new ResourceId(to, names).path}`);
    return valueAt(body, path) === undefined ? putAt(body, path, 'x') : body;
  }, sample);
  const withParent = entry.parentReference
    ? putAt(filled, entry.parentReference, `/${new ResourceId(parentKind(entry)?.kind ?? '', names).path}`)
    : filled;
  if (entry.document !== 'policy') return withParent;
  const root = entry.policyRole === undefined ? 'policies' : 'fragment';
  return putAt(withParent, 'properties.value', `<${root}></${root}>`);
}

describe('every kind', () => {
  it.each(kinds.filter(({ scopes }) => scopes.includes('service')))('$kind: PUT, GET, list, DELETE', async (entry) => {
    const call = fresh();
    const targets = entry.references.filter(({ path }) => needsOf(entry).includes(path)).flatMap(({ to }) => to);
    const needed = kinds.filter(
      (other) =>
        entry.arm.startsWith(`${other.arm}/`) ||
        Object.values(entry.ends).includes(other.kind) ||
        targets.includes(other.kind),
    );
    const placeholders = [entry, ...needed].flatMap(({ arm }) => [...arm.matchAll(/\{(\w+)\}/g)]);
    const names = Object.fromEntries(placeholders.map(([, name = '']) => [name, 'one']));
    for (const other of [...needed.sort((a, b) => a.arm.length - b.arm.length), entry]) {
      const put = armPath(new ResourceId(other.kind, names));
      expect(await call('PUT', put, bodyOf(other, names))).toMatchObject({ status: 201 });
    }
    const id = new ResourceId(entry.kind, names);
    expect((await call('GET', armPath(id))).status).toBe(entry.listOnly ? 405 : 200);
    const hasHead = methodsOf(armPath(id)).includes('HEAD');
    const isEmpty = entry.listOnly && entry.arm.startsWith('products/');
    expect((await call('HEAD', armPath(id))).status).toBe(hasHead ? (isEmpty ? 204 : 200) : 405);
    const list = await call('GET', collectionPath(entry, names));
    // A tag is listed as itself.
    const shown = entry.association && !entry.listOnly ? `tags/one` : id.path;
    expect(list.body).toMatchObject({
      value: expect.arrayContaining([expect.objectContaining({ id: `${service}/${shown}` })]),
    });
    expect((await call('PUT', armPath(id).toUpperCase(), bodyOf(entry, names))).status).toBe(200);
    expect((await call('DELETE', `${armPath(id)}?deleteSubscriptions=true`)).status).toBe(
      findOperation('DELETE', armPath(id))?.operation.statuses.includes(200) ? 200 : 204,
    );
    expect((await call('DELETE', armPath(id))).status).toBe(204);
    expect((await call('HEAD', armPath(id))).status).toBe(hasHead ? 404 : 405);
  });
});

describe('responses', () => {
  it('carry full ids, a type, a name, an ETag and a request id', async () => {
    const call = fresh();
    const { status, body, headers } = await call('PUT', 'tags/red', tag('Red'));
    expect(status).toBe(201);
    expect(body).toEqual({
      id: `${service}/tags/red`,
      type: 'Microsoft.ApiManagement/service/tags',
      name: 'red',
      properties: { displayName: 'Red' },
    });
    expect(headers.get('etag')).toMatch(/^".+"$/);
    expect(headers.get('x-ms-request-id')).toBeTruthy();
  });

  it('describe the service', async () => {
    const { body } = await fresh({ tier: 'StandardV2' })('GET', '');
    expect(body).toMatchObject({
      name: 'shop-dev',
      sku: { name: 'StandardV2' },
      properties: { provisioningState: 'Succeeded' },
    });
  });

  it('keep services apart', async () => {
    const call = fresh();
    await call('PUT', 'tags/red', tag('Red'));
    const other = `http://127.0.0.1${service.replace('shop-dev', 'shop-prod')}/tags/red`;
    expect((await call('GET', other)).status).toBe(404);
    expect((await call('GET', `http://127.0.0.1${service.toUpperCase()}/TAGS/RED`)).status).toBe(200);
  });
});

describe('refusals', () => {
  it.each([
    [
      'an absent resource',
      'GET',
      'tags/none',
      404,
      { code: 'ResourceNotFound', message: 'Tag not found.', details: null },
    ],
    ['a missing parent', 'PUT', 'apis/none/policies/policy', 404, { message: 'Api not found.' }],
    ['a list below nothing', 'GET', 'apis/none/operations', 404, { message: 'Api not found.' }],
    ['a path that no kind has', 'GET', 'cars/red', 404, { message: expect.stringContaining('cars/red') }],
    ['a method that nothing has', 'POST', 'tags/none', 405, { code: 'MethodNotAllowed' }],
    ['a tag without display name', 'PUT', 'tags/none', 400, { details: [{ target: 'displayName' }] }],
  ])('%s', async (_, method, path, status, error) => {
    const response = await fresh()(method, path, method === 'PUT' ? { properties: { value: '' } } : undefined);
    expect(response).toMatchObject({ status, body: { error } });
  });

  it.each([
    ['', 'MissingApiVersionParameter'],
    ['newest', 'InvalidApiVersionParameter'],
  ])('the api-version %j', async (version, code) => {
    const response = await fresh()('GET', `tags?api-version=${version}`);
    expect(response).toMatchObject({ status: 400, body: { error: { code } } });
  });

  it.each([
    ['tags', 'Tag with the same name already exists'],
    ['namedValues', 'Property with the same name already exist.'],
    ['products', 'Product with the same name already exists'],
    ['workspaces/w/tags', 'Tag with the same name already exists'],
  ])('a display name that is taken, in %s', async (collection, message) => {
    const call = fresh();
    const named = (displayName: string) => ({
      properties: { displayName, ...(collection === 'namedValues' ? { value: 'v' } : {}) },
    });
    await call('PUT', 'workspaces/w', tag('W'));
    await call('PUT', `${collection}/red`, named('Red'));
    const refusal = {
      status: 400,
      body: { error: { code: 'ValidationError', details: [{ target: 'name', message }] } },
    };
    expect(await call('PUT', `${collection}/crimson`, named('RED'))).toMatchObject(refusal);
    await call('PUT', `${collection}/crimson`, named('Crimson'));
    expect(await call('PATCH', `${collection}/crimson`, tag('red'))).toMatchObject(refusal);
    expect((await call('PUT', `${collection}/red`, named('RED'))).status).toBe(200);
  });

  it.each([
    ['backends/b', { url: 'https://b.example', protocol: 'https' }, 'protocol', /"https"; supported are http, soap/],
    ['products/p', { displayName: 'P', state: 'open' }, 'state', /"open"/],
    ['apis/a', { path: 'a', protocols: ['https', 'ftp'] }, 'protocols', /supported are http, https|one of http, https/],
  ])('a value outside of its enumeration: %s', async (path, properties, target, message) => {
    const refusal = {
      status: 400,
      body: { error: { details: [{ target, message: expect.stringMatching(message) }] } },
    };
    expect(await fresh()('PUT', path, { properties })).toMatchObject(refusal);
  });

  it('takes the values of an enumeration in any case', async () => {
    const properties = { url: 'https://b.example', protocol: 'HTTP' };
    expect((await fresh()('PUT', 'backends/b', { properties })).status).toBe(201);
  });

  it('what the tier lacks, even on a list', async () => {
    const call = fresh({ tier: 'Consumption' });
    expect(await call('GET', 'groups')).toMatchObject({
      status: 400,
      body: { error: { code: 'MethodNotAllowedInPricingTier' } },
    });
    expect((await call('GET', 'tags')).status).toBe(200);
  });

  it('an absent wiki with 500, where quirks are wanted', async () => {
    const api = { properties: { path: 'a' } };
    const [plain, odd] = [fresh(), fresh({ quirks: true })];
    for (const call of [plain, odd]) await call('PUT', 'apis/a', api);
    expect((await plain('GET', 'apis/a/wikis/default')).status).toBe(404);
    expect((await odd('GET', 'apis/a/wikis/default')).status).toBe(500);
  });
});

describe('the path of an API', () => {
  const api = (path: string, rest: object = {}) => ({ properties: { path, ...rest } });
  const versioned = (set: string, apiVersion: string) =>
    api('shop', { apiVersion, apiVersionSetId: `${service}/apiVersionSets/${set}` });
  const refused = (name: string, path: string, other: string) => ({
    status: 400,
    body: {
      error: {
        code: 'ValidationError',
        details: [
          {
            target: 'path',
            message: expect.stringContaining(`'${name}' with the same Path '${path}' as API '${other}'`),
          },
        ],
      },
    },
  });

  it.each(['shop', 'SHOP', '/shop/', ' shop'])('is taken, also as %j, on create and on update', async (path) => {
    const call = fresh();
    await call('PUT', 'apis/old', api('shop'));
    expect(await call('PUT', 'apis/new', api(path))).toMatchObject(refused('new', path, 'old'));
    await call('PUT', 'apis/new', api('store'));
    expect(await call('PATCH', 'apis/new', api(path))).toMatchObject(refused('new', path, 'old'));
    expect(await call('PUT', 'apis/new', api(path))).toMatchObject(refused('new', path, 'old'));
    await call('DELETE', 'apis/old');
    expect((await call('PUT', 'apis/new', api(path))).status).toBe(200);
  });

  it('may be that of other versions in the same set, of revisions, and of an API in a workspace', async () => {
    const call = fresh();
    for (const set of ['one', 'two'])
      await call('PUT', `apiVersionSets/${set}`, { properties: { displayName: set, versioningScheme: 'Segment' } });
    expect((await call('PUT', 'apis/v1', versioned('one', 'v1'))).status).toBe(201);
    expect((await call('PUT', 'apis/v2', versioned('one', 'v2'))).status).toBe(201);
    expect(
      (
        await call('PUT', 'apis/v2;rev=2', {
          properties: { ...versioned('one', 'v2').properties, sourceApiId: '/apis/v2' },
        })
      ).status,
    ).toBe(201);
    await call('PUT', 'workspaces/w', tag('W'));
    expect((await call('PUT', 'workspaces/w/apis/v1', api('shop'))).status).toBe(201);
    for (const body of [versioned('one', 'V2'), versioned('two', 'v3'), api('shop')])
      expect((await call('PUT', 'apis/v3', body)).status).toBe(400);
  });
});

describe('versions', () => {
  it('follow If-Match', async () => {
    const call = fresh();
    const first = (await call('PUT', 'tags/red', tag('Red'))).headers.get('etag') ?? '';
    const second = await call('PATCH', 'tags/red', tag('Ruby'), { 'if-match': first });
    expect(second.status).toBe(200);
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      expect(
        await call(method, 'tags/red', method === 'DELETE' ? undefined : tag('x'), { 'if-match': first }),
      ).toMatchObject({
        status: 412,
        body: { error: { code: 'PreconditionFailed' } },
      });
    expect((await call('GET', 'tags/red')).body).toMatchObject(tag('Ruby'));
    expect((await call('PATCH', 'tags/red', tag('x'), {})).status).toBe(200);
    expect((await call('DELETE', 'tags/red', undefined, {})).status).toBe(200);
  });

  it('PATCH merges, and null clears', async () => {
    const call = fresh();
    await call('PUT', 'products/p', { properties: { displayName: 'P', description: 'old', terms: 'all' } });
    await call('PATCH', 'products/p', { properties: { description: 'new', terms: null } });
    const { body } = await call('GET', 'products/p');
    expect(body).toMatchObject({ properties: { displayName: 'P', description: 'new' } });
    expect(body).not.toHaveProperty('properties.terms');
  });
});

describe('lists', () => {
  it('come in pages that nextLink joins', async () => {
    const call = fresh({ pageSize: 2 });
    for (const name of ['a', 'b', 'c', 'd', 'e']) await call('PUT', `tags/${name}`, tag(name));
    const seen: string[] = [];
    for (let next = 'tags'; next !== ''; ) {
      const page = (await call('GET', next)).body as { value: { name: string }[]; nextLink: string };
      expect(page.value.length).toBeLessThanOrEqual(2);
      seen.push(...page.value.map(({ name }) => name));
      next = page.nextLink;
    }
    expect(seen).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('take $top and $skip', async () => {
    const call = fresh();
    for (const name of ['a', 'b', 'c']) await call('PUT', `tags/${name}`, tag(name));
    expect((await call('GET', 'tags?$top=1&$skip=1')).body).toMatchObject({ value: [{ name: 'b' }], count: 3 });
  });
});

describe('long-running operations', () => {
  it('end with the poll, and not with the first response', async () => {
    const call = fresh({ polls: 2 });
    const begun = await call('PUT', 'namedValues/a', { properties: { displayName: 'A', value: 'v' } });
    expect(begun).toMatchObject({ status: 201, body: { properties: { provisioningState: 'InProgress' } } });
    expect((await call('GET', 'namedValues/a')).status).toBe(404);
    const location = begun.headers.get('location') ?? '';
    expect((await call('GET', location)).status).toBe(202);
    expect((await call('GET', location)).status).toBe(201);
    expect((await call('GET', 'namedValues/a')).body).toMatchObject({ properties: { provisioningState: 'Succeeded' } });
    expect((await call('GET', location)).status).toBe(201);
  });

  it('fail with the status of the poll', async () => {
    const call = fresh({ polls: 1 });
    await call('PUT', 'tags/a', tag('A'));
    const begun = await call('PUT', 'apis/a', { properties: { path: 'a', sourceApiId: '/apis/none' } });
    expect(begun.status).toBe(201);
    expect((await call('GET', begun.headers.get('location') ?? '')).status).toBe(400);
  });

  it('show their state, also of a failure, behind Azure-AsyncOperation', async () => {
    const call = fresh({ polls: 2 });
    const begun = await call('PUT', 'namedValues/a', {
      properties: { displayName: 'A', secret: true, value: 'hidden' },
    });
    const status = begun.headers.get('azure-asyncoperation') ?? '';
    expect(begun.body).toMatchObject({ id: `${service}/namedValues/a`, name: 'a' });
    expect(JSON.stringify(begun.body)).not.toContain('hidden');
    expect((await call('GET', status)).body).toMatchObject({ status: 'InProgress' });
    expect((await call('GET', status)).body).toMatchObject({ status: 'Succeeded' });
    const failing = await call('PUT', 'namedValues/b', { properties: { displayName: 'A', value: 'b' } });
    const failed = failing.headers.get('azure-asyncoperation') ?? '';
    await call('GET', failed);
    expect(await call('GET', failed)).toMatchObject({
      status: 200,
      body: { status: 'Failed', error: { code: 'ValidationError' } },
    });
  });

  it('leave the other kinds alone', async () => {
    expect((await fresh({ polls: 3 })('PUT', 'tags/a', tag('A'))).body).toMatchObject(tag('A'));
  });
});
