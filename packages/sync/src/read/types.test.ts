import { Artifacts, type Resource } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { service, shopWith } from '../fixtures/faulty-service.ts';
import { of } from '../fixtures/service.ts';
import { extract, type ReadOptions, readService } from '../index.ts';

const api = (name: string, more: JsonObject = {}) => of(`api:${name}`, { displayName: name, path: name, ...more });
const operation = (name: string, more: JsonObject = {}) =>
  of(`api-operation:${name}/get`, { displayName: 'Get', method: 'GET', urlTemplate: '/', ...more });
const shop = shopWith(
  new Artifacts([
    api('plain'),
    operation('plain'),
    api('socket', { type: 'websocket', serviceUrl: 'wss://b.example' }),
    api('graph', { type: 'graphql' }),
  ]),
);

async function read(options: ReadOptions = {}) {
  const { client, seen } = shop.connect();
  const { artifacts } = await readService(client, options);
  const paths = seen.map(({ url }) => url.replace(`${service}/`, ''));
  return {
    artifacts,
    exported: paths.filter((one) => one.includes('export=true')).map((one) => one.replace(/\?.*/, '')),
    formats: paths
      .flatMap((one) => new URL(one, 'http://x').searchParams.get('format') ?? [])
      .filter((one) => one !== 'rawxml'),
    asked: (path: string) => paths.some((one) => one.startsWith(`${path}?`)),
  };
}
const like = (...all: readonly Resource[]) => new Artifacts(all);

describe('an API', () => {
  it('of a type that has a specification is exported, and no other', async () => {
    const { exported, artifacts, formats } = await read();
    expect(exported).toEqual(['apis/plain']);
    expect(formats).toEqual(['openapi']);
    expect([...artifacts].filter(({ specification }) => specification).map(({ id }) => id.name)).toEqual(['plain']);
    expect((await read({ specificationFormat: 'openapi+json' })).formats).toEqual(['openapi+json']);
  });

  it('is exported to compare with files that have a specification only', async () => {
    expect((await read({ desired: like(api('plain')) })).exported).toEqual([]);
    const [found] = [...(await read()).artifacts].filter(({ id }) => id.name === 'plain');
    const desired = like(found ?? api('plain'));
    expect((await read({ desired })).exported).toEqual(['apis/plain']);
    expect((await read({ desired, like: like(api('plain')) })).exported).toEqual([]);
  });

  it('that the files describe by its operations is read so', async () => {
    const { exported, artifacts } = await read({ like: like(api('plain'), operation('plain')) });
    expect(exported).toEqual([]);
    expect([...artifacts].map(({ id }) => id.toString())).toContain('api-operation:plain/get');
    expect((await read({ like: like(operation('plain')) })).exported).toEqual([]);
    expect((await read({ like: like(api('plain')) })).exported).toEqual(['apis/plain']);
  });

  it('is asked for the parts that its type has', async () => {
    const { asked } = await read();
    expect(asked('apis/graph/resolvers')).toBe(true);
    expect(asked('apis/plain/resolvers')).toBe(false);
    expect(asked('apis/socket/resolvers')).toBe(false);
    expect(asked('apis/graph/schemas')).toBe(true);
    expect(asked('apis/plain/schemas')).toBe(false);
    expect(asked('apis/plain/operations')).toBe(true);
    expect(asked('apis/plain/policies/policy')).toBe(true);
    expect(asked('apis/socket/policies/policy')).toBe(false);
  });
});

describe('a new file of an extract', () => {
  const service = shopWith(
    new Artifacts([of('tag:a', { displayName: 'A' }), of('named-value:n', { displayName: 'n', value: 'x' })]),
  );
  it('is where most of the others are', async () => {
    const at = async (existing: ReadonlyMap<string, string>) =>
      [...(await extract(service.connect().client, { existing })).tree.keys()].find((path) =>
        path.endsWith('namedValueInformation.json'),
      );
    expect(await at(new Map())).toBe('named values/n/namedValueInformation.json');
    const old = JSON.stringify({ properties: { displayName: 'x', value: 'y' } });
    expect(await at(new Map([['namedValues/x/namedValueInformation.json', old]]))).toBe(
      'namedValues/n/namedValueInformation.json',
    );
    expect(await at(new Map([['named values/x/namedValueInformation.json', old]]))).toBe(
      'named values/n/namedValueInformation.json',
    );
    const mixed = new Map([
      ['namedValues/x/namedValueInformation.json', old],
      ['named values/y/namedValueInformation.json', old],
      ['named values/z/namedValueInformation.json', old],
    ]);
    expect(await at(mixed)).toBe('named values/n/namedValueInformation.json');
  });
});
