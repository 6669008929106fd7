import { type JsonObject, readSpecification, type Specification } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { resource } from '../fixtures/resources.ts';
import {
  Artifacts,
  type MergeOptions,
  mergeTree,
  putAt,
  type Resource,
  type ResourceId,
  readArtifacts,
  type WritableLayout,
} from '../index.ts';

type Files = Readonly<Record<string, string>>;
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const info = (properties: object) => json({ properties });
const specification = (text: string): Specification => {
  const { specification: found } = readSpecification(text);
  if (!found) throw new Error('the test has no specification');
  return found;
};

/** What the service has: what the files say, changed. */
const served = (files: Files, change: (all: readonly Resource[]) => readonly Resource[] = (all) => all) =>
  new Artifacts(change([...readArtifacts(new Map(Object.entries(files))).artifacts]));
const changed = (id: string, change: (one: Resource) => Resource) => (all: readonly Resource[]) =>
  all.map((one) => (one.id.toString() === id ? change(one) : one));
const without =
  (...ids: readonly string[]) =>
  (all: readonly Resource[]) =>
    all.filter((one) => !ids.includes(one.id.toString()));
const plus =
  (...more: readonly Resource[]) =>
  (all: readonly Resource[]) => [...all, ...more];
const put = (path: string, value: JsonObject[string]) => (one: Resource) => ({
  ...one,
  payload: putAt(one.payload, path, value),
});

/** The files that differ after a merge; a deleted one is undefined. */
function merged(files: Files, now: Artifacts, layout: WritableLayout = 'toolkit', options: MergeOptions = {}) {
  const before = new Map(Object.entries(files));
  const { tree, removed } = mergeTree(before, now, layout, options);
  const paths = [...new Set([...before.keys(), ...tree.keys()])].filter((path) => tree.get(path) !== before.get(path));
  expect([...tree.keys()]).toEqual([...tree.keys()].sort());
  expect(removed.map(({ file }) => file).sort()).toEqual(paths.filter((path) => !tree.has(path)).sort());
  return {
    files: Object.fromEntries(paths.sort().map((path) => [path, tree.get(path)])),
    removed: removed.map(({ id }) => id.toString()),
  };
}
const nothing = { files: {}, removed: [] };

const document = (operations: readonly { readonly id: string; readonly description?: string }[], schemas = {}) =>
  json({
    openapi: '3.0.1',
    info: { title: 'T', version: '1' },
    paths: Object.fromEntries(
      operations.map(({ id, description }) => [
        `/${id}`,
        {
          get: {
            operationId: id,
            summary: id,
            ...(description ? { description } : {}),
            responses: { 200: { description: 'ok' } },
          },
        },
      ]),
    ),
    components: { schemas },
  });

describe('policies', () => {
  const policy = (text: string) => `<policies>\r\n  <inbound>\r\n    ${text}\r\n  </inbound>\r\n</policies>\r\n`;
  const files = { 'policy.xml': policy('<base />'), 'tags/t/tagInformation.json': info({ displayName: 'T' }) };
  const now = (text: string | undefined) =>
    served(
      files,
      changed('service-policy', ({ policy: _, ...one }) => (text === undefined ? one : { ...one, policy: text })),
    );

  it('that mean the same keep their bytes', () => {
    expect(merged(files, now('<policies><inbound><base/></inbound></policies>'))).toEqual(nothing);
  });

  it('that changed are written with the line ends of the file', () => {
    const { files: differing } = merged(files, now('<policies>\n  <inbound />\n</policies>'));
    expect(differing).toEqual({ 'policy.xml': '<policies>\r\n  <inbound />\r\n</policies>\r\n' });
  });

  it('that the service has no more are deleted', () => {
    const expected = { files: { 'policy.xml': undefined }, removed: ['service-policy'] };
    expect(merged(files, now(undefined))).toEqual(expected);
    expect(merged(files, served(files, without('service-policy')))).toEqual(expected);
  });

  it('inside the JSON of a fragment change there alone', () => {
    const fragment = {
      'policyFragments/f/policyFragmentInformation.json': json({
        name: 'f',
        properties: { format: 'xml', value: '<fragment />', description: 'd' },
      }),
    };
    const [path = '', text = ''] = Object.entries(fragment)[0] ?? [];
    expect(merged(fragment, served(fragment), 'cli')).toEqual(nothing);
    expect(merged(fragment, served(fragment), 'toolkit')).toEqual(nothing);
    const other = served(fragment, (all) => all.map((one) => ({ ...one, policy: '<fragment><base /></fragment>' })));
    const { files: differing } = merged(fragment, other, 'cli');
    expect(Object.keys(differing)).toEqual([path]);
    expect(JSON.parse(differing[path] ?? '')).toEqual({
      name: 'f',
      properties: { format: 'rawxml', value: '<fragment><base /></fragment>', description: 'd' },
    });
    const described = served(fragment, (all) => all.map(put('properties.description', 'e')));
    expect(merged(fragment, described, 'cli').files).toEqual({ [path]: text.replace('"d"', '"e"') });
  });
});

describe('payloads', () => {
  const path = 'backends/b/backendInformation.json';
  const text = json({
    _note: 'ours',
    properties: {
      url: 'https://a.example',
      protocol: 'http',
      type: 'Single',
      credentials: { header: { key: ['secret'] } },
      pool: {
        services: [{ id: '/subscriptions/s/resourceGroups/r/providers/Microsoft.ApiManagement/service/x/backends/c' }],
      },
      nothing: null,
      old: { deep: 1, gone: 2 },
    },
  });
  const change = (one: (given: Resource) => Resource) =>
    merged(
      { [path]: text },
      served({ [path]: text }, (all) => all.map(one)),
    );
  const properties = (one: Resource) => one.payload.properties as JsonObject;

  it('that mean the same keep their bytes: ids, defaults, secrets and nulls', () => {
    const shown = (one: Resource): Resource => {
      const { nothing: _, credentials: _secret, type: _default, ...rest } = properties(one);
      return { ...one, payload: { properties: { ...rest, pool: { services: [{ id: '/backends/C' }] } } } };
    };
    expect(change(shown)).toEqual(nothing);
  });

  it('change at the values that differ and nowhere else', () => {
    expect(change(put('properties.url', 'https://b.example')).files).toEqual({
      [path]: text.replace('https://a.example', 'https://b.example'),
    });
    const { files } = change((one) => {
      const { credentials: _, type: _type, ...rest } = properties(one);
      return { ...one, payload: { properties: { ...rest, old: { deep: 3 }, fresh: { a: [1] } } } };
    });
    const expected = JSON.parse(text);
    expected.properties.old = { deep: 3 };
    expected.properties.fresh = { a: [1] };
    expect(JSON.parse(files[path] ?? '')).toEqual(expected);
    expect(files[path]).toContain('service/x/backends/c');
  });

  it('lose what the service has no more', () => {
    const { files } = change((one) => {
      const { old: _, ...rest } = properties(one);
      return { ...one, payload: { properties: rest } };
    });
    expect(JSON.parse(files[path] ?? '').properties).not.toHaveProperty('old');
    expect(files[path]).toContain('"secret"');
  });

  it('become another type where the service has one', () => {
    expect(change(put('properties.old', 'text')).files[path]).toContain('"old": "text"');
    expect(change(put('properties.protocol', { a: 1 })).files[path]).toMatch(/"protocol": \{\s*"a": 1/);
  });
});

describe('files of what is gone', () => {
  const files = {
    'README.md': 'ours',
    'apis/a/apiInformation.json': info({ displayName: 'A', path: 'a' }),
    'apis/a/policy.xml': '<policies />',
    'named values/Logger-Credentials--0123456789abcdef01234567/namedValueInformation.json': info({
      displayName: 'Logger-Credentials--0123456789abcdef01234567',
    }),
    'tags/broken/tagInformation.json': '{',
    'tags/t/tagInformation.json': info({ displayName: 'T' }),
    'unknown/x.json': '{}',
  };

  it('go, and no others', () => {
    expect(merged(files, new Artifacts())).toEqual({
      files: {
        'apis/a/apiInformation.json': undefined,
        'apis/a/policy.xml': undefined,
        'tags/t/tagInformation.json': undefined,
      },
      removed: ['api:a', 'api-policy:a', 'tag:t'],
    });
  });

  it('stay when nobody asked the service for them', () => {
    const wasRead = ({ kind }: ResourceId) => kind === 'tag';
    expect(merged(files, new Artifacts(), 'toolkit', { wasRead }).removed).toEqual(['tag:t']);
    expect(merged(files, new Artifacts(), 'toolkit', { wasRead: () => false })).toEqual(nothing);
  });

  it('that cannot be read stay as they are, and nothing is written beside them', () => {
    const now = served(
      files,
      plus(resource('tag:broken', { displayName: 'B' }), resource('tag:new', { displayName: 'N' })),
    );
    expect(merged(files, now)).toEqual({
      files: { 'tags/new/tagInformation.json': info({ displayName: 'N' }) },
      removed: [],
    });
    // The other layout has another place for some kinds: a broken file speaks for it, too.
    const value = { 'named values/v/namedValueInformation.json': '{' };
    expect(merged(value, new Artifacts([resource('named-value:v', { displayName: 'v' })]), 'cli')).toEqual(nothing);
  });
});

describe('lists', () => {
  const groups = 'products/p/groups.json';
  const product = { 'products/p/productInformation.json': info({ displayName: 'P' }) };
  const files = {
    ...product,
    [groups]: '["a", "b",\n "developers"]\n',
    'groups/a/groupInformation.json': info({ displayName: 'A' }),
  };
  const list = (text: string | undefined) => JSON.parse(text ?? 'null');

  it('lose and gain entries in place', () => {
    expect(merged(files, served(files))).toEqual(nothing);
    const gone = merged(files, served(files, without('product-group:p/b')));
    expect(list(gone.files[groups])).toEqual(['a', 'developers']);
    expect(gone.removed).toEqual([]);
    const both = served(files, (all) =>
      plus(resource('product-group:p/c'), resource('product-group:p/d'))(without('product-group:p/a')(all)),
    );
    const { files: differing } = merged(files, both);
    expect(list(differing[groups])).toEqual(['b', 'developers', { name: 'c' }, { name: 'd' }]);
    expect(Object.keys(differing)).toEqual([groups]);
    const other = served(files, without('product-group:p/a', 'product-group:p/developers'));
    expect(list(merged(files, other).files[groups])).toEqual(['b']);
  });

  it('of which everything is gone are deleted', () => {
    const now = served(files, without('product-group:p/a', 'product-group:p/b', 'product-group:p/developers'));
    expect(merged(files, now)).toEqual({ files: { [groups]: undefined }, removed: ['product-group:p/a'] });
  });

  it('of nothing stay, and take what is new', () => {
    const empty = { ...product, [groups]: '[]\n' };
    expect(merged(empty, served(empty))).toEqual(nothing);
    const { files: differing } = merged(empty, served(empty, plus(resource('product-group:p/c'))));
    expect(list(differing[groups])).toEqual([{ name: 'c' }]);
    expect(merged({ ...product, [groups]: '{}' }, served(product, plus(resource('product-group:p/c')))).files).toEqual(
      {},
    );
  });

  it('are written where there is none, one for each owner', () => {
    const now = served(
      product,
      plus(resource('product-group:p/c'), resource('product-group:p/d'), resource('product-api:p/a')),
    );
    const cli = merged(product, now, 'cli').files;
    expect(Object.keys(cli)).toEqual(['products/p/apis.json', groups]);
    expect(list(cli[groups])).toEqual([{ name: 'c' }, { name: 'd' }]);
    expect(Object.keys(merged(product, now).files)).toEqual([
      'products/p/apis/a/productApiInformation.json',
      'products/p/groups/c/productGroupInformation.json',
      'products/p/groups/d/productGroupInformation.json',
    ]);
  });

  it('are written with what no file says, beside files that say the rest', () => {
    const link = { ...product, 'products/p/groups/c/productGroupInformation.json': '{}' };
    const now = served(link, plus(resource('product-group:p/d')));
    expect(list(merged(link, now, 'cli').files[groups])).toEqual([{ name: 'd' }]);
  });
});

describe('specifications', () => {
  const base = 'apis/a/specification';
  const api = { 'apis/a/apiInformation.json': info({ displayName: 'A', path: 'a', description: 'd' }) };
  const one = document([{ id: 'x' }]);
  const two = document([{ id: 'x' }, { id: 'y' }]);
  const with_ = (text: string | undefined) =>
    changed('api:a', ({ specification: _, ...rest }) =>
      text === undefined ? rest : { ...rest, specification: specification(text) },
    );
  const files = { ...api, [`${base}.json`]: one };

  it('that mean the same keep their bytes, and so does one that the service does not export', () => {
    expect(merged(files, served(files, with_(JSON.stringify(JSON.parse(one)))))).toEqual(nothing);
    expect(merged(files, served(files, with_(undefined)))).toEqual(nothing);
    expect(
      merged(
        files,
        served(files, (all) => without('api:a')(all)),
      ).removed,
    ).toContain('api:a');
  });

  it('that changed are rewritten in their own file', () => {
    const { files: differing } = merged(files, served(files, with_(two)));
    expect(Object.keys(differing)).toEqual([`${base}.json`]);
    expect(Object.keys(JSON.parse(differing[`${base}.json`] ?? '').paths)).toEqual(['/x', '/y']);
  });

  it('beside which a better one stands are left alone', () => {
    const both = { ...files, [`${base}.yaml`]: `# ours\n${one}` };
    expect(Object.keys(merged(both, served(both, with_(two))).files)).toEqual([`${base}.json`]);
  });

  it('in a notation that cannot say what the service exports make way for one that can', () => {
    const wadl =
      '<application xmlns="http://wadl.dev.java.net/2009/02"><resources base="http://a.example"><resource path="/x"><method name="GET" id="x" /></resource></resources></application>';
    const files = { ...api, [`${base}.wadl`]: wadl };
    expect(merged(files, served(files))).toEqual(nothing);
    const { files: differing } = merged(files, served(files, with_(two)));
    expect(differing[`${base}.json`]).toContain('/y');
    expect(Object.entries(differing)).toContainEqual([`${base}.wadl`, undefined]);
  });

  it('are written where there is none', () => {
    expect(Object.keys(merged(api, served(api, with_(one))).files)).toEqual([`${base}.json`]);
  });

  it('of which an import would fill in what the service has not are contradicted by the file', () => {
    const silent = { 'apis/a/apiInformation.json': info({ displayName: 'A', path: 'a' }), [`${base}.json`]: one };
    const described = {
      ...silent,
      [`${base}.json`]: one.replace('"title"', '"description": "from the import", "title"'),
    };
    expect(merged(silent, served(silent))).toEqual(nothing);
    const now = served(
      described,
      changed('api:a', (given) => ({ ...given, specification: specification(one) })),
    );
    const { files: differing } = merged(described, now);
    expect(JSON.parse(differing['apis/a/apiInformation.json'] ?? '{}')).toEqual({
      properties: { displayName: 'A', path: 'a', description: '' },
    });
    expect(Object.keys(differing)).toEqual(['apis/a/apiInformation.json']);
  });
});

describe('operations and schemas beside a specification', () => {
  const files = {
    'apis/a/apiInformation.json': info({ displayName: 'A', path: 'a' }),
    'apis/a/specification.json': document([{ id: 'x', description: 'one' }, { id: 'y' }]),
    'apis/a/operations/x/operationInformation.json': info({
      displayName: 'x',
      method: 'GET',
      urlTemplate: '/x',
      description: 'one',
      ours: 'kept',
    }),
    'apis/a/operations/y/operationInformation.json': info({ displayName: 'y', method: 'GET', urlTemplate: '/y' }),
  };
  const x = 'apis/a/operations/x/operationInformation.json';
  const with_ = (text: string) => changed('api:a', (one) => ({ ...one, specification: specification(text) }));
  const same = document([{ id: 'x', description: 'one' }, { id: 'y' }]);

  it('keep their bytes while nothing changed', () => {
    expect(merged(files, served(files, with_(same)))).toEqual(nothing);
    expect(merged(files, served(files, with_(same)), 'cli')).toEqual(nothing);
  });

  it('follow the specification of the service', () => {
    const now = served(files, with_(document([{ id: 'x', description: 'two' }, { id: 'y' }])));
    const { files: differing } = merged(files, now);
    expect(Object.keys(differing)).toEqual([x, 'apis/a/specification.json']);
    expect(JSON.parse(differing[x] ?? '').properties).toEqual({
      displayName: 'x',
      method: 'GET',
      urlTemplate: '/x',
      description: 'two',
      ours: 'kept',
    });
  });

  it('go with the operation, and with the API', () => {
    const now = served(files, with_(document([{ id: 'x', description: 'one' }])));
    const { files: differing, removed } = merged(files, now);
    expect(differing['apis/a/operations/y/operationInformation.json']).toBeUndefined();
    expect(removed).toEqual(['api-operation:a/y']);
    expect(merged(files, new Artifacts()).removed).toHaveLength(4);
  });

  it('stay when the service exports no specification', () => {
    const now = served(
      files,
      changed('api:a', ({ specification: _, ...one }) => one),
    );
    expect(merged(files, now)).toEqual(nothing);
  });

  it('follow the service in what no specification can say', () => {
    const now = served(files, (all) =>
      with_(same)(all).map((one) => (one.id.kind === 'api-operation' ? put('properties.ours', 'new')(one) : one)),
    );
    const { files: differing } = merged(files, now);
    expect(differing).toEqual({ [x]: files[x].replace('"kept"', '"new"') });
    const gone = served(files, (all) => with_(same)(without('api-operation:a/x')(all)));
    expect(JSON.parse(merged(files, gone).files[x] ?? '').properties).not.toHaveProperty('ours');
  });

  it('are no new files where the specification says them', () => {
    const bare = {
      'apis/a/apiInformation.json': files['apis/a/apiInformation.json'],
      'apis/a/specification.json': same,
    };
    expect(merged(bare, served(bare, with_(same)), 'cli')).toEqual(nothing);
    const more = served(bare, with_(document([{ id: 'x', description: 'one' }, { id: 'y' }, { id: 'z' }])));
    expect(Object.keys(merged(bare, more, 'cli').files)).toEqual(['apis/a/specification.json']);
    // Where each operation has a file, a new one gets one as well.
    const beside = served(files, with_(document([{ id: 'x', description: 'one' }, { id: 'y' }, { id: 'z' }])));
    expect(Object.keys(merged(files, beside, 'cli').files)).toEqual([
      'apis/a/operations/z/operationInformation.json',
      'apis/a/specification.json',
    ]);
  });

  it('of schemas follow the schemas', () => {
    const pet = (more: object) => ({
      Pet: { type: 'object', properties: { child: { $ref: '#/components/schemas/Pet' }, ...more } },
    });
    const [old, next] = [pet({}), pet({ name: { type: 'string' } })];
    const using = (schemas: object) =>
      document([{ id: 'x' }], schemas).replace(
        '"description": "ok"',
        '"description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } }',
      );
    const path = 'apis/a/schemas/s/apiSchemaInformation.json';
    const schema = info({
      contentType: 'application/vnd.oai.openapi.components+json',
      document: { components: { schemas: old } },
    });
    const own = info({ contentType: 'application/json', document: { value: '{}' } });
    const tree = {
      'apis/a/apiInformation.json': files['apis/a/apiInformation.json'],
      'apis/a/specification.json': using(old),
      [path]: schema,
      'apis/a/schemas/own/apiSchemaInformation.json': own,
    };
    expect(merged(tree, served(tree, with_(using(old))))).toEqual(nothing);
    const { files: differing } = merged(tree, served(tree, with_(using(next))));
    expect(Object.keys(differing)).toEqual([path, 'apis/a/specification.json']);
    expect(JSON.parse(differing[path] ?? '').properties.document.components.schemas).toEqual(next);
    expect(
      merged(
        tree,
        served(tree, (all) => without('api-schema:a/own')(all)),
      ).removed,
    ).toEqual(['api-schema:a/own']);
  });
});

describe('operations that no OpenAPI says', () => {
  const wsdl =
    '<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" name="S" targetNamespace="urn:s"><portType name="P"><operation name="x" /></portType></definitions>';
  const operation = info({ displayName: 'x', method: 'POST', urlTemplate: '/x' });
  const soap = {
    'apis/a/apiInformation.json': info({ displayName: 'A', path: 'a', type: 'soap' }),
    'apis/a/specification.wsdl': wsdl,
  };
  const path = 'apis/a/operations/x/operationInformation.json';

  it('are files of their own beside WSDL', () => {
    const files = { ...soap, [path]: operation };
    expect(merged(files, served(files))).toEqual(nothing);
    const other = served(files, changed('api-operation:a/x', put('properties.displayName', 'Other')));
    expect(merged(files, other).files).toEqual({ [path]: operation.replace('"x"', '"Other"') });
    expect(merged(files, served(files, without('api-operation:a/x'))).removed).toEqual(['api-operation:a/x']);
  });

  it('are not written where WSDL says them, or a specification that the service does not export', () => {
    const more = plus(resource('api-operation:a/y', { displayName: 'y', method: 'POST', urlTemplate: '/y' }));
    expect(merged(soap, served(soap, more))).toEqual(nothing);
    expect(merged(soap, served(soap, more), 'cli')).toEqual(nothing);
    const rest = {
      'apis/a/apiInformation.json': info({ displayName: 'A', path: 'a' }),
      'apis/a/specification.json': document([{ id: 'x' }]),
    };
    const silent = changed('api:a', ({ specification: _, ...one }) => one);
    expect(
      merged(
        rest,
        served(rest, (all) => more(silent(all))),
      ),
    ).toEqual(nothing);
  });

  it('are written when the service says more than its specification', () => {
    const rest = {
      'apis/a/apiInformation.json': info({ displayName: 'A', path: 'a' }),
      'apis/a/specification.json': document([{ id: 'x' }]),
    };
    const now = served(rest, plus(resource('api-operation:a/x', { ours: 1 })));
    expect(merged(rest, now).files).toEqual({ [path]: info({ ours: 1 }) });
  });

  it('stand in no way of what is new below the API', () => {
    const policy = plus(resource('api-policy:a', undefined, { policy: '<policies />' }));
    expect(Object.keys(merged(soap, served(soap, policy)).files)).toEqual(['apis/a/policy.xml']);
  });

  it('of one API are no reason for files of another', () => {
    const files = {
      'apis/a/apiInformation.json': info({ displayName: 'A', path: 'a' }),
      'apis/a/specification.json': document([{ id: 'x' }]),
      [path]: info({ displayName: 'x', method: 'GET', urlTemplate: '/x' }),
      'apis/ab/apiInformation.json': info({ displayName: 'AB', path: 'ab' }),
      'apis/ab/specification.json': document([{ id: 'x' }]),
    };
    const now = served(
      files,
      changed('api:ab', (one) => ({ ...one, specification: specification(document([{ id: 'x' }, { id: 'y' }])) })),
    );
    expect(Object.keys(merged(files, now, 'cli').files)).toEqual(['apis/ab/specification.json']);
  });
});

describe('a file that follows the service in one place', () => {
  const api = 'apis/a/apiInformation.json';

  it('keeps the rest as it is written, also beside a specification', () => {
    const x = 'apis/a/operations/x/operationInformation.json';
    const files = {
      [api]: info({ displayName: 'A', path: 'a' }),
      'apis/a/specification.json': document([{ id: 'x' }]),
      [x]: '{"properties": {"displayName":"x", "method":"GET", "urlTemplate":"/x", "more":   {"a" :1}, "ours":1}}',
    };
    const now = served(files, (all) =>
      all.map((one) => (one.id.kind === 'api-operation' ? put('properties.ours', 2)(one) : one)),
    );
    expect(merged(files, now).files).toEqual({ [x]: files[x]?.replace('"ours":1', '"ours":2') });
  });
});

describe('GraphQL', () => {
  const path = 'apis/a/specification.graphql';
  const files = {
    'apis/a/apiInformation.json': info({ displayName: 'A', path: 'a', type: 'graphql' }),
    [path]: 'type Query {\r\n  a: Int\r\n}\r\n',
  };
  const with_ = (value: JsonObject[string]) =>
    served(files, (all) =>
      all.map((one) => (one.id.kind === 'api-schema' ? put('properties.document', value)(one) : one)),
    );

  it('keeps its bytes, is replaced in its own style, and goes', () => {
    expect(merged(files, with_({ value: 'type Query {\n  a: Int\n}\n' }))).toEqual(nothing);
    expect(merged(files, with_({ value: 'type Query {\n  b: Int\n}\n' })).files).toEqual({
      [path]: 'type Query {\r\n  b: Int\r\n}\r\n',
    });
    expect(merged(files, with_({})).files).toEqual({});
    expect(merged(files, served(files, without('api-schema:a/graphql'))).removed).toEqual(['api-schema:a/graphql']);
  });
});

describe('a tree in another layout than the one that new files get', () => {
  it('gets no second file for what changed', () => {
    const files = {
      'namedValues/v/namedValueInformation.json': info({ displayName: 'v', value: 'a' }),
      'policyFragments/f/policyFragmentInformation.json': info({ format: 'rawxml', value: '<fragment />' }),
    };
    const now = served(files, (all) =>
      all.map((one) =>
        one.policy ? { ...one, policy: '<fragment><base /></fragment>' } : put('properties.value', 'b')(one),
      ),
    );
    expect(Object.keys(merged(files, now, 'toolkit').files)).toEqual(Object.keys(files).sort());
  });

  it('is changed where a revision is called by its number though it is current', () => {
    const path = 'apis/a;rev=1/apiInformation.json';
    const files = {
      [path]: info({ displayName: 'A', path: 'a', isCurrent: true }),
      'apis/a;rev=1/policy.xml': '<policies />',
    };
    expect(merged(files, served(files))).toEqual(nothing);
    const now = served(files, changed('api:a', put('properties.displayName', 'B')));
    const { files: differing } = merged(files, now);
    expect(Object.keys(differing)).toEqual([path]);
    expect(JSON.parse(differing[path] ?? '').properties.displayName).toBe('B');
    expect(merged(files, new Artifacts()).files).toEqual({ [path]: undefined, 'apis/a;rev=1/policy.xml': undefined });
  });
});

describe('workspaces', () => {
  const files = { 'workspaces/w/tags/t/tagInformation.json': info({ displayName: 'T' }) };

  it('that only a folder shows get a file when they differ from it', () => {
    const workspace = (properties: object) =>
      served(files, (all) => [...all.filter(({ implied }) => !implied), resource('workspace:w', properties)]);
    expect(merged(files, workspace({ displayName: 'w' }))).toEqual(nothing);
    expect(Object.keys(merged(files, workspace({ displayName: 'Other' })).files)).toEqual([
      'workspaces/w/workspaceInformation.json',
    ]);
  });
});

describe('files that are meant otherwise than they stand', () => {
  it('are compared by what they mean, and changed where they stand', () => {
    const files = { 'tags/t/tagInformation.json': info({ displayName: 'T' }) };
    const understood = new Map([['tags/t/tagInformation.json', info({ displayName: 'Meant' })]]);
    const now = new Artifacts([resource('tag:t', { displayName: 'Meant' })]);
    expect(merged(files, now, 'toolkit', { understood })).toEqual(nothing);
    expect(merged(files, now).files).toEqual({ 'tags/t/tagInformation.json': info({ displayName: 'Meant' }) });
  });
});
