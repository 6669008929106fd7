import { describe, expect, it } from 'vitest';
import { checkRequest, checkResponse, contractOperations, contractVersion, findOperation, methodsOf } from './index.ts';

/** The problems of a request as `path keyword`. */
function problemsOf(
  request: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): readonly string[] {
  const [method = '', path = ''] = request.split(' ');
  const [below = '', search = ''] = path.split('?');
  const query = new URLSearchParams(search);
  const match = findOperation(method, below, query);
  if (!match) return ['no such operation'];
  return checkRequest(match, { query, headers: new Headers(headers), body }).map((one) => `${one.path} ${one.keyword}`);
}

const api = (properties: object) => ({ properties: { path: 'pets', ...properties } });

describe('operations', () => {
  it('describes the newest stable version', () => {
    expect(contractVersion).toBe('2024-05-01');
    expect(contractOperations().length).toBe(591);
  });

  it.each([
    ['GET', '', 'ApiManagementService_Get'],
    ['get', 'APIS/pets/Operations', 'ApiOperation_ListByApi'],
    ['PUT', 'apis/pets;rev=2', 'Api_CreateOrUpdate'],
    ['GET', 'tenant/access', 'TenantAccess_Get'],
    ['GET', 'portalsettings/signin', 'SignInSettings_Get'],
    ['GET', 'workspaces/w/apis/pets', 'WorkspaceApi_Get'],
    ['POST', 'namedValues/key/listValue', 'NamedValue_ListValue'],
  ])('finds %s %s', (method, path, id) => {
    expect(findOperation(method, path)?.operation.id).toBe(id);
  });

  it('distinguishes the export of an API by its query', () => {
    const query = new URLSearchParams('export=true&format=openapi-link');
    expect(findOperation('GET', 'apis/pets', query)?.operation.id).toBe('ApiExport_Get');
    expect(findOperation('GET', 'apis/pets')?.operation.id).toBe('Api_Get');
  });

  it.each(['nothing', 'apis//operations', 'apis/pets/nothing', `apis/${'a/'.repeat(100_000)}`])(
    'does not find %#',
    (path) => {
      expect(findOperation('GET', path)).toBeUndefined();
      expect(methodsOf(path)).toEqual([]);
    },
  );

  it('decodes names, and keeps a name that is not encoded correctly', () => {
    expect(findOperation('GET', 'tags/a%2Fb')?.names).toEqual({ tagId: 'a/b' });
    expect(findOperation('GET', 'tags/100%')?.names).toEqual({ tagId: '100%' });
  });

  it('lists the methods of a path', () => {
    expect(methodsOf('tags/red')).toEqual(['DELETE', 'GET', 'HEAD', 'PATCH', 'PUT']);
    expect(methodsOf('apis/pets/revisions')).toEqual(['GET']);
  });
});

describe('requests', () => {
  it.each([
    ['PUT apis/pets', api({}), []],
    ['PUT apis/pets', { properties: {} }, ['properties.path required']],
    ['PUT apis/pets', { properties: { path: null } }, ['properties.path required']],
    ['PUT apis/pets', {}, ['properties.path required']],
    ['PUT apis/pets', undefined, [' required']],
    ['PUT apis/pets', [], [' type']],
    ['PUT apis/pets', 'text', [' type']],
    ['PUT apis/pets', api({ serviceUrl: null, unknown: 1 }), []],
    ['PUT apis/pets', api({ displayName: 'x'.repeat(301) }), ['properties.displayName maxLength']],
    ['PUT apis/pets', api({ displayName: '' }), ['properties.displayName minLength']],
    ['PUT apis/pets', api({ protocols: ['https', 'ftp'] }), ['properties.protocols.1 enum']],
    ['PUT apis/pets', api({ protocols: 'https' }), ['properties.protocols type']],
    ['PUT apis/pets', api({ isOnline: true }), ['properties.isOnline readOnly']],
    ['PUT apis/pets', { id: 'x', name: 'y', type: 'z', ...api({}) }, []],
    ['PUT namedValues/key', { properties: { displayName: 'a b' } }, ['properties.displayName pattern']],
    [
      'PUT diagnostics/x',
      { properties: { loggerId: 'l', sampling: { percentage: 101 } } },
      ['properties.sampling.percentage maximum'],
    ],
    [
      'PUT loggers/l',
      { properties: { loggerType: 'azureMonitor', credentials: { name: 1 } } },
      ['properties.credentials.name type'],
    ],
    [
      'PUT users/u',
      { properties: { email: 'e', firstName: 'f', lastName: 'l', state: 'gone' } },
      ['properties.state enum'],
    ],
  ])('%s with %j has the problems %j', (request, body, expected) => {
    expect(problemsOf(request, body)).toEqual(expected);
  });

  it('names the property as the service does, and never its value', () => {
    const match = findOperation('PUT', 'apis/pets');
    const request = { query: new URLSearchParams(), headers: new Headers(), body: api({ protocols: ['secret'] }) };
    expect(match && checkRequest(match, request)).toEqual([
      {
        target: 'protocols',
        path: 'properties.protocols.0',
        keyword: 'enum',
        message: "'protocols' must be one of http, https, ws, wss",
      },
    ]);
  });

  it.each([
    ['PUT apis/a*b', ['apiId pattern']],
    [`PUT apis/${'a'.repeat(257)}`, ['apiId maxLength']],
  ])('checks the names of %s', (request, expected) => {
    expect(problemsOf(request, api({}))).toEqual(expected);
  });

  it.each([
    ['GET apis?$top=0', ['$top minimum']],
    ['GET apis?$top=many', ['$top type']],
    ['GET apis?$top=1e9', ['$top type']],
    ['GET apis?expandApiVersionSet=maybe', ['expandApiVersionSet type']],
    ['GET apis?other=1', []],
    ['GET apis/pets?export=true', ['format required']],
    ['GET apis/pets?export=true&format=pdf', ['format enum']],
    ['GET apis/pets/policies/policy?format=rawxml', []],
    ['GET apis/pets/policies/policy?format=yaml', ['format enum']],
  ])('checks the query of %s', (request, expected) => {
    expect(problemsOf(request)).toEqual(expected);
  });

  it('requires If-Match where the contract does', () => {
    expect(problemsOf('DELETE tags/red')).toEqual(['If-Match required']);
    expect(problemsOf('DELETE tags/red', undefined, { 'if-match': '*' })).toEqual([]);
  });

  it.each([
    ['PUT apis/pets', api({ type: 'mcp' }), []],
    ['PUT apis/pets', api({ type: 'other' }), ['properties.type enum']],
    ['PUT apis/pets', api({ format: 'swagger-link', value: 'https://example.com/a.json' }), []],
    ['PUT backends/b', { properties: { type: 'Pool', pool: { services: [{ id: '/backends/a' }] } } }, []],
    ['PUT backends/b', { properties: { type: 'Single' } }, ['properties.url required', 'properties.protocol required']],
    ['PUT diagnostics/x', { properties: { loggerId: 'l', sampling: { samplingType: 'Fixed' } } }, []],
  ])('applies the deliberate differences to %s with %j', (request, body, expected) => {
    expect(problemsOf(request, body)).toEqual(expected);
  });
});

describe('hostile requests', () => {
  const nested = (depth: number) => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`) as unknown;

  it('ignores what is nested deeply where no schema is', () => {
    expect(problemsOf('PUT tags/red', { properties: { displayName: 'Red', other: nested(20_000) } })).toEqual([]);
  });

  it('stops in a schema that refers to itself', () => {
    const match = findOperation('GET', 'tags/red');
    let error: unknown = { code: 'x' };
    for (let depth = 0; depth < 20_000; depth += 1) error = { details: [error] };
    const problems = match ? checkResponse(match, 400, { error }) : [];
    expect(problems.map(({ keyword }) => keyword)).toEqual(['depth']);
  });

  it('stops after a hundred problems', () => {
    expect(problemsOf('PUT apis/pets', api({ protocols: Array(1_000_000).fill(1) })).length).toBe(100);
  });

  it('does not read properties that an object inherits', () => {
    expect(
      problemsOf('PUT tags/red', JSON.parse('{"__proto__":{"properties":{"displayName":"Red"}},"properties":{}}')),
    ).toEqual(['properties.displayName required']);
  });

  it('does not try a pattern on a text that is too long', () => {
    expect(problemsOf('PUT namedValues/key', { properties: { displayName: 'a'.repeat(1_000_000) } })).toEqual([
      'properties.displayName maxLength',
    ]);
  });
});

describe('responses', () => {
  const problems = (request: string, status: number, body?: unknown) => {
    const [method = '', path = ''] = request.split(' ');
    const match = findOperation(method, path);
    return match && checkResponse(match, status, body).map((one) => `${one.path} ${one.keyword}`);
  };

  it.each([
    ['GET tags/red', 200, { id: 'i', properties: { displayName: 'Red' } }, []],
    ['GET tags/red', 200, { id: 'i', properties: {} }, ['properties.displayName required']],
    ['GET tags/red', 200, undefined, [' required']],
    ['GET tags/red', 201, {}, [' status']],
    [
      'GET tags',
      200,
      { value: [{ properties: { displayName: 1 } }], nextLink: null },
      ['value.0.properties.displayName type'],
    ],
    ['HEAD tags/red', 200, undefined, []],
    ['GET tags/red', 404, { error: { code: 'ResourceNotFound', details: null } }, []],
    ['GET tags/red', 404, { error: 'text' }, ['error type']],
    ['PUT apis/pets', 202, undefined, []],
    ['DELETE tags/red', 204, undefined, []],
  ])('%s %s with %j has the problems %j', (request, status, body, expected) => {
    expect(problems(request, status, body)).toEqual(expected);
  });
});
