import type { JsonObject } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import {
  changed,
  document,
  info,
  merged,
  nothing,
  plus,
  put,
  served,
  specification,
  without,
} from '../fixtures/merging.ts';
import { resource } from '../fixtures/resources.ts';
import { Artifacts } from '../index.ts';

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

  it('are left alone when another one is used', () => {
    const both = { ...files, [`${base}.yaml`]: `# ours\n${one}` };
    expect(Object.keys(merged(both, served(both, with_(two))).files)).toEqual([`${base}.json`]);
  });

  it('are replaced when their notation cannot express what the service exports', () => {
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

  it('with properties that the service does not have are overridden by the file', () => {
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

  it('follow the service in what no specification can express', () => {
    const now = served(files, (all) =>
      with_(same)(all).map((one) => (one.id.kind === 'api-operation' ? put('properties.ours', 'new')(one) : one)),
    );
    const { files: differing } = merged(files, now);
    expect(differing).toEqual({ [x]: files[x].replace('"kept"', '"new"') });
    const gone = served(files, (all) => with_(same)(without('api-operation:a/x')(all)));
    expect(JSON.parse(merged(files, gone).files[x] ?? '').properties).not.toHaveProperty('ours');
  });

  it('get no new files when the specification describes them', () => {
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

describe('operations without OpenAPI', () => {
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

  it('are not written when WSDL, or a specification that the service does not export, describes them', () => {
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

  it('are written when the service has more than its specification', () => {
    const rest = {
      'apis/a/apiInformation.json': info({ displayName: 'A', path: 'a' }),
      'apis/a/specification.json': document([{ id: 'x' }]),
    };
    const now = served(rest, plus(resource('api-operation:a/x', { ours: 1 })));
    expect(merged(rest, now).files).toEqual({ [path]: info({ ours: 1 }) });
  });

  it('do not prevent new files below the API', () => {
    const policy = plus(resource('api-policy:a', undefined, { policy: '<policies />' }));
    expect(Object.keys(merged(soap, served(soap, policy)).files)).toEqual(['apis/a/policy.xml']);
  });

  it('of one API cause no files of another', () => {
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
