import { describe, expect, it } from 'vitest';
import { type Resource, ResourceId, readArtifacts } from '../index.ts';

const info = (properties: object) => JSON.stringify({ properties });
interface Operation {
  readonly id: string;
  readonly summary?: string;
  readonly description?: string;
}
const document = (...operations: readonly Operation[]) =>
  JSON.stringify({
    openapi: '3.0.1',
    info: { title: 'T', version: '1' },
    paths: Object.fromEntries(
      operations.map(({ id, ...rest }) => [
        `/${id}`,
        { get: { operationId: id, ...rest, responses: { 200: { description: 'ok' } } } },
      ]),
    ),
  });
const read = (files: Readonly<Record<string, string>>) => {
  const { artifacts, diagnostics } = readArtifacts(new Map(Object.entries(files)));
  return {
    ids: [...artifacts].map(({ id }) => id.toString()).sort(),
    reported: diagnostics.map(({ code, file, message }) => `${code} ${file ?? ''} ${message}`),
    get: (id: string): Resource | undefined => artifacts.get(ResourceId.parse(id)),
  };
};
const api = (properties: object = {}) => info({ displayName: 'A', path: 'a', ...properties });
const operation = (name: string, more: object = {}) =>
  info({ displayName: name, method: 'GET', urlTemplate: `/${name}`, ...more });

describe('operations beside a specification', () => {
  const files = {
    'apis/a/apiInformation.json': api(),
    'apis/a/specification.json': document({ id: 'x' }),
    'apis/a/operations/x/operationInformation.json': operation('x'),
  };

  it('without content of their own are part of it', () => {
    expect(read(files).ids).toEqual(['api:a']);
  });

  it('keep what no specification can express', () => {
    const found = read({ ...files, 'apis/a/operations/x/operationInformation.json': operation('x', { ours: 1 }) });
    expect(found.ids).toEqual(['api-operation:a/x', 'api:a']);
    expect(found.get('api-operation:a/x')?.payload).toEqual({ properties: { ours: 1 } });
  });

  it('are added to it when it lacks them', () => {
    const found = read({ ...files, 'apis/a/operations/y/operationInformation.json': operation('y') });
    expect(found.ids).toEqual(['api:a']);
    expect(Object.keys(found.get('api:a')?.specification?.document?.paths ?? {})).toEqual(['/x', '/y']);
  });

  it('are facts of their own without one, with one of another kind, and below another API', () => {
    const { 'apis/a/specification.json': _, ...bare } = files;
    expect(read(bare).ids).toEqual(['api-operation:a/x', 'api:a']);
    expect(read({ ...files, 'apis/a/apiInformation.json': api({ type: 'graphql' }) }).ids).toContain(
      'api-operation:a/x',
    );
    expect(
      read({
        ...files,
        'apis/b/apiInformation.json': api({ path: 'b' }),
        'apis/b/operations/x/operationInformation.json': operation('x'),
      }).ids,
    ).toEqual(['api-operation:b/x', 'api:a', 'api:b']);
    const wsdl =
      '<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" name="S" targetNamespace="urn:s"><portType name="P"><operation name="x" /></portType></definitions>';
    const soap = { 'apis/a/apiInformation.json': api({ type: 'soap' }), 'apis/a/specification.wsdl': wsdl };
    expect(read({ ...bare, ...soap }).ids).toContain('api-operation:a/x');
  });

  it('have a payload, or none', () => {
    expect(read({ ...files, 'apis/a/operations/x/operationInformation.json': '{}' }).ids).toEqual(['api:a']);
  });
});

describe('schemas beside a specification', () => {
  const files = { 'apis/a/apiInformation.json': api(), 'apis/a/specification.json': document({ id: 'x' }) };
  const schema = (properties: object) => ({ ...files, 'apis/a/schemas/s/apiSchemaInformation.json': info(properties) });
  it.each([
    ['application/vnd.oai.openapi.components+json', { components: { schemas: { Pet: { type: 'object' } } } }],
    ['application/vnd.ms-azure-apim.swagger.definitions+json', { definitions: { Pet: { type: 'object' } } }],
    ['application/vnd.oai.openapi.components+json', {}],
  ])('of %s are part of it', (contentType, value) => {
    expect(read(schema({ contentType, document: value })).ids).toEqual(['api:a']);
  });

  it('of another type are facts of their own, and so are those of an API without specification', () => {
    expect(read(schema({ contentType: 'application/json', document: { value: '{}' } })).ids).toContain(
      'api-schema:a/s',
    );
    expect(read(schema({})).ids).toContain('api-schema:a/s');
    const { 'apis/a/specification.json': _, ...bare } = schema({
      contentType: 'application/vnd.oai.openapi.components+json',
    });
    expect(read(bare).ids).toContain('api-schema:a/s');
  });

  it('serve the operations that it lacks, in either spelling', () => {
    const using = operation('y', {
      responses: [
        { statusCode: 200, representations: [{ contentType: 'application/json', schemaId: 's', typeName: 'Pet' }] },
      ],
    });
    for (const value of [
      {
        contentType: 'application/vnd.oai.openapi.components+json',
        document: { components: { schemas: { Pet: { type: 'string' } } } },
      },
      {
        contentType: 'application/vnd.ms-azure-apim.swagger.definitions+json',
        document: { definitions: { Pet: { type: 'string' } } },
      },
    ]) {
      const found = read({ ...schema(value), 'apis/a/operations/y/operationInformation.json': using });
      expect(JSON.stringify(found.get('api:a')?.specification?.document)).toContain('"Pet":{"type":"string"}');
    }
  });
});

describe('folders that are named after display names of operations', () => {
  const policy = '<policies><inbound><base /></inbound></policies>';
  const files = (...operations: readonly Operation[]) => ({
    'apis/a/apiInformation.json': api(),
    'apis/a/specification.json': document(...operations),
    'apis/a/operations/Get it/policy.xml': policy,
  });

  it('mean the operation with that name', () => {
    expect(read(files({ id: 'get-it', summary: 'Get it' })).ids).toEqual(['api-operation-policy:a/get-it', 'api:a']);
  });

  it('keep their name when two operations, or none, have that display name, or one has that name', () => {
    const own = 'api-operation-policy:a/Get it';
    expect(read(files({ id: 'x', summary: 'Get it' }, { id: 'y', summary: 'Get it' })).ids).toContain(own);
    expect(read(files({ id: 'x', summary: 'Other' })).ids).toContain(own);
    expect(read({ 'apis/a/apiInformation.json': api(), 'apis/a/operations/Get it/policy.xml': policy }).ids).toContain(
      own,
    );
    const named = {
      'apis/a/apiInformation.json': api(),
      'apis/a/specification.json': document({ id: 'GET', summary: 'x' }, { id: 'y', summary: 'get' }),
      'apis/a/operations/get/policy.xml': policy,
    };
    expect(read(named).ids).toContain('api-operation-policy:a/get');
  });

  it('inside a workspace stay there', () => {
    const inside = Object.fromEntries(
      Object.entries(files({ id: 'get-it', summary: 'Get it' })).map(([path, text]) => [`workspaces/w/${path}`, text]),
    );
    expect(read(inside).ids).toContain('api-operation-policy:a/get-it@w');
  });
});

describe('what the service makes by itself', () => {
  it('is removed from the files', () => {
    const files = {
      'apis/a/apiInformation.json': api({ type: 'websocket' }),
      'apis/a/operations/onHandshake/operationInformation.json': operation('onHandshake'),
      'apis/a/operations/onHandshake/policy.xml': '<policies />',
    };
    expect(read(files).ids).toEqual(['api-operation-policy:a/onHandshake', 'api:a']);
    expect(read({ ...files, 'apis/a/apiInformation.json': api() }).ids).toContain('api-operation:a/onHandshake');
  });
});

describe('folders of revisions', () => {
  const revision = (number: number, properties: object = {}) => ({
    [`apis/a;rev=${number}/apiInformation.json`]: api(properties),
    [`apis/a;rev=${number}/policy.xml`]: '<policies />',
  });

  it('without a folder of the API: the current one is the API, with everything below', () => {
    const found = read({
      ...revision(1),
      ...revision(2, { isCurrent: true }),
      'products/p/productInformation.json': info({ displayName: 'P' }),
      'products/p/apis/a;rev=2/productApiInformation.json': '{}',
      'tags/t/tagInformation.json': info({ displayName: 'T' }),
    });
    expect(found.ids).toEqual([
      'api-policy:a',
      'api-policy:a;rev=1',
      'api:a',
      'api:a;rev=1',
      'product-api:p/a',
      'product:p',
      'tag:t',
    ]);
    expect(found.get('api:a')?.payload).toMatchObject({ properties: { apiRevision: '2' } });
    expect(found.reported).toHaveLength(1);
    expect(found.reported[0]).toMatch(/^files\/current-suffix apis\/a;rev=2\/apiInformation.json /);
  });

  it('treats the first revision as current if no revision is marked as current', () => {
    expect(read({ ...revision(1), ...revision(3) }).ids).toContain('api:a');
    expect(read({ ...revision(1), ...revision(3) }).ids).toContain('api:a;rev=3');
    expect(read({ ...revision(1, { isCurrent: false }), ...revision(3) }).ids).not.toContain('api:a');
    expect(read(revision(3)).ids).toEqual(['api-policy:a;rev=3', 'api:a;rev=3']);
    expect(read({ ...revision(1, { apiRevision: '7' }) }).get('api:a')?.payload).toMatchObject({
      properties: { apiRevision: '7' },
    });
  });

  it('reports several revisions that are marked as current, and treats none as current', () => {
    const found = read({ ...revision(1, { isCurrent: true }), ...revision(2, { isCurrent: true }) });
    expect(found.ids).not.toContain('api:a');
    expect(found.reported.map((one) => one.split(' ')[0])).toContain('files/several-current');
    expect(found.reported.join()).toContain('a;rev=2');
  });

  it('beside the folder of the API: another one is a revision, the same one is left over', () => {
    const current = { 'apis/a/apiInformation.json': api({ apiRevision: '2' }) };
    const other = read({ ...current, ...revision(1, { isCurrent: true }) });
    expect(other.ids).toEqual(['api-policy:a;rev=1', 'api:a', 'api:a;rev=1']);
    expect(other.reported).toEqual([]);
    const twin = read({ ...current, ...revision(2, { description: 'old' }) });
    expect(twin.ids).toEqual(['api:a']);
    expect(twin.get('api:a')?.payload).not.toHaveProperty('properties.description');
    expect(twin.reported).toHaveLength(1);
    expect(twin.reported[0]).toMatch(/^files\/current-twin apis\/a;rev=2\/apiInformation.json /);
  });

  it('without their own file belong to the API', () => {
    const files = {
      'apis/a/apiInformation.json': api({ apiRevision: '2' }),
      'apis/a;rev=2/policy.xml': '<policies />',
      'apis/a;rev=3/policy.xml': '<policies><outbound /></policies>',
    };
    expect(read(files).ids).toEqual(['api-policy:a', 'api-policy:a;rev=3', 'api:a']);
    const both = read({ ...files, 'apis/a/policy.xml': '<policies><inbound /></policies>' });
    expect(both.reported.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual(['files/twice apis/a/policy.xml']);
  });

  it('inside a workspace stay there', () => {
    const inside = Object.fromEntries(
      Object.entries(revision(1)).map(([path, text]) => [`workspaces/w/${path}`, text]),
    );
    expect(read(inside).ids).toEqual(['api-policy:a@w', 'api:a@w', 'workspace:w']);
  });
});
