import { type Artifacts, ResourceId, textAt } from '@apimkit/model';
import { requiredQueryPath } from '@apimkit/model/internal';
import { describe, expect, it } from 'vitest';
import { artifactsOf, shopWith } from '../fixtures/faulty-service.ts';
import { readService } from '../index.ts';

const id = ResourceId.parse('api:find');
const operation = (name: string, required: boolean) => ({
  get: {
    operationId: name,
    parameters: [{ name: 'q', in: 'query', required, schema: { type: 'string' } }],
    responses: { 200: { description: 'ok' } },
  },
});
const withRequired = { '/a': operation('a', true), '/b': operation('b', false), '/c': operation('c', true) };
const filesWith = (paths: object): Artifacts =>
  artifactsOf({
    'apis/find/apiInformation.json': { properties: { displayName: 'Find', path: 'find' } },
    'apis/find/specification.json': { openapi: '3.0.3', info: { title: 'Find', version: '1' }, paths },
  });

/** The value for required query parameters when the service returns these operations. */
async function read(paths: object, live: Readonly<Record<string, string | undefined>>) {
  const files = filesWith(paths);
  const value = Object.entries(live).map(([name, urlTemplate]) => ({ name, properties: { urlTemplate } }));
  const { client, seen } = shopWith(files).connect([
    { url: /apis\/find\/operations\?/, fault: { as: 'answer', status: 200, body: JSON.stringify({ value }) } },
  ]);
  const { artifacts } = await readService(client, { desired: files });
  const found = artifacts.get(id);
  expect(found?.specification).toBeDefined();
  return {
    option: textAt(found?.payload ?? {}, requiredQueryPath),
    asked: seen.filter(({ url }) => url.includes('/operations?')).length,
  };
}

describe('what an import made of required query parameters', () => {
  it.each<[string, Readonly<Record<string, string | undefined>>, string | undefined]>([
    ['all are in the template', { a: '/a?q={q}', b: '/b', c: '/c?q={q}' }, undefined],
    ['none is', { a: '/a', b: '/b', c: '/c' }, 'query'],
    ['one is not', { a: '/a?q={q}', b: '/b', c: '/c' }, 'query'],
    ['one without a template is ignored', { a: undefined, b: '/b', c: '/c?q={q}' }, undefined],
    ['operations without any, or of others, are ignored', { b: '/b', other: '/other' }, undefined],
  ])('is read from the templates of those operations: %s', async (_, live, option) => {
    expect(await read(withRequired, live)).toEqual({ option, asked: 1 });
  });

  it('is not asked for where there are none', async () => {
    expect(await read({ '/b': operation('b', false) }, { b: '/b' })).toEqual({ option: undefined, asked: 0 });
  });
});
