import { ResourceId } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import type { FaultRule } from '../fixtures/faults.ts';
import { shopWith } from '../fixtures/faulty-service.ts';
import { readLiveSpecification } from './specification.ts';

const document = { openapi: '3.0.1', info: { title: 'Plain', version: '1' }, paths: {} };
const text = JSON.stringify(document);
const inline = /\/apis\/[a-z]+\?.*format=openapi(%2B|\+)json&/;
const links: readonly FaultRule[] = [
  {
    url: /format=openapi.*-link/,
    fault: { as: 'answer', status: 200, body: '{"link":"http://127.0.0.1/exports/plain"}' },
  },
  { url: /\/exports\/plain/, fault: { as: 'answer', status: 200, body: text } },
];

/** Exports two APIs, one after the other. */
async function exporting(fault: FaultRule['fault']) {
  const { client, seen } = shopWith().connect([{ url: inline, fault }, ...links]);
  const read = (api: string) =>
    readLiveSpecification(client, {
      id: new ResourceId('api', { api }),
      type: 'http',
      wsdl: false,
      format: 'openapi+json',
    });
  const found = [await read('one'), await read('two')].map(({ specification }) => specification?.document);
  const asked = seen.map(({ url }) => new URL(url, 'http://x').searchParams.get('format') ?? 'download');
  return { found, asked };
}
const status = (code: number): FaultRule['fault'] => ({ as: 'status', status: code, code: 'Refused' });
const responding = (body: string): FaultRule['fault'] => ({ as: 'answer', status: 200, body });
const byLink = ['openapi+json-link', 'download'];

describe('an export without a link', () => {
  it('is one request', async () => {
    expect(await exporting(responding(text))).toEqual({
      found: [document, document],
      asked: ['openapi+json', 'openapi+json'],
    });
  });

  it.each<[string, FaultRule['fault']]>([
    ['rejects the format', status(400)],
    ['rejects the type', status(406)],
    ['returns the API', responding('{"name":"one","properties":{"path":"one"}}')],
    ['returns the page of a proxy', { as: 'page' }],
    ['returns nothing', responding('')],
    ['returns YAML', responding('openapi: 3.0.1\ninfo: {}\npaths: {}\n')],
  ])('is not asked for again when the service %s', async (_, fault) => {
    const { found, asked } = await exporting(fault);
    expect(found).toEqual([document, document]);
    expect(asked).toEqual(['openapi+json', ...byLink, ...byLink]);
  });

  it.each([413, 422, 500, 504])('is asked for by a link when one document fails with %i', async (code) => {
    const { found, asked } = await exporting(status(code));
    expect(found).toEqual([document, document]);
    expect(asked).toEqual(['openapi+json', ...byLink, 'openapi+json', ...byLink]);
  });

  it.each([401, 403, 404])('is an error after a %i', async (code) => {
    await expect(exporting(status(code))).rejects.toMatchObject({ status: code });
  });
});
