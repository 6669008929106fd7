import { importOf } from '@apimkit/model/internal';
import type { JsonObject } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { artifactsOf, shopWith } from './fixtures/faulty-service.ts';
import { publish } from './publish.ts';

const openapi = {
  openapi: '3.0.1',
  info: { title: 'A', version: '1' },
  servers: [{ url: 'https://b.example' }],
  paths: {},
};
const swagger = { swagger: '2.0', info: { title: 'A', version: '1' }, host: 'b.example', basePath: '/v1', paths: {} };
/** What is sent to import a document into an API with some properties. */
function sent(document: object, more: JsonObject = {}) {
  const [api] = artifactsOf({
    'apis/a/apiInformation.json': { properties: { displayName: 'A', path: 'a', ...more } },
    'apis/a/specification.json': document,
  });
  const found = api && importOf(api);
  return found && { format: found.format, document: JSON.parse(found.value) as object };
}

describe('the servers of a specification', () => {
  it.each<[JsonObject]>([[{}], [{ serviceUrl: '' }], [{ serviceUrl: null }]])(
    'are left out when the API has no backend (%j): the gateway would become its own',
    (more) => {
      const { servers: _, ...rest } = openapi;
      expect(sent(openapi, more)).toEqual({ format: 'openapi+json', document: rest });
      const { host: __, ...others } = swagger;
      expect(sent(swagger, more)).toEqual({ format: 'swagger-json', document: others });
    },
  );

  it('are sent when the API has a backend of its own', () => {
    const more = { serviceUrl: 'https://own.example' };
    expect(sent(openapi, more)?.document).toEqual(openapi);
    expect(sent(swagger, more)?.document).toEqual(swagger);
  });

  it('are none where there is no specification, or one of another sort', () => {
    const [api] = artifactsOf({ 'apis/a/apiInformation.json': { properties: { displayName: 'A', path: 'a' } } });
    expect(api && importOf(api)).toBeUndefined();
  });
});

describe('a PUT that imports a specification', () => {
  it('has no nulls, which the importer rejects', async () => {
    const { client } = shopWith().connect();
    const properties = { displayName: 'A', path: 'a', description: null, termsOfServiceUrl: null };
    const paths = { '/b': { get: { operationId: 'b', responses: { 200: { description: 'OK' } } } } };
    const files = artifactsOf({
      'apis/a/apiInformation.json': { properties },
      'apis/a/specification.json': { ...openapi, paths },
    });
    const { report } = await publish(client, files);
    expect(report.steps.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  });
});
