import { ResourceId } from '@apimkit/model';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../fixtures/faults.ts';
import { shopWith } from '../fixtures/faulty-service.ts';
import { readLiveSpecification } from './specification.ts';

const id = ResourceId.parse('api:plain');
const document = { openapi: '3.0.1', info: { title: 'Plain', version: '1' }, paths: {} };
const link = 'http://127.0.0.1/exports/plain';

/** The result of an export with this response, and the formats that were requested. */
function exporting(fault: Fault, type = 'http', wsdl = false, format: 'openapi' | 'openapi+json' = 'openapi') {
  const { client, seen } = shopWith().connect([
    { url: /\/apis\/plain\?.*export=true/, fault },
    { url: /\/exports\/plain/, fault: { as: 'answer', status: 200, body: JSON.stringify(document) } },
  ]);
  const found = readLiveSpecification(client, { id, type, wsdl, format });
  const formats = () => [
    ...new Set(seen.flatMap(({ url }) => new URL(url, 'http://x').searchParams.get('format') ?? [])),
  ];
  return { found, formats };
}
const responding = (body: object): Fault => ({ as: 'answer', status: 200, body: JSON.stringify(body) });
const status = (code: number): Fault => ({ as: 'status', status: code, code: 'Refused', message: 'no' });

describe('the specification of a live API', () => {
  it.each<[string, boolean, 'openapi' | 'openapi+json', readonly string[]]>([
    ['http', false, 'openapi', ['openapi', 'openapi-link']],
    ['http', false, 'openapi+json', ['openapi+json', 'openapi+json-link']],
    ['http', true, 'openapi', ['wsdl-link']],
    ['soap', true, 'openapi', ['wsdl-link']],
    ['soap', false, 'openapi', []],
    ['graphql', false, 'openapi', []],
    ['websocket', true, 'openapi', []],
  ])('of type %s (WSDL: %s, %s) is asked for as %j', async (type, wsdl, format, expected) => {
    const { found, formats } = exporting(responding({ value: { link } }), type, wsdl, format);
    expect(await found).toEqual(expected.length === 0 ? {} : { specification: expect.objectContaining({ document }) });
    expect(formats()).toEqual(expected);
  });

  const value = JSON.stringify(document);
  it.each<[string, object]>([
    ['by a link', { value: { link } }],
    ['by a link in its properties', { properties: { value: { link } } }],
    ['by a bare link', { link }],
    ['as text', { value }],
    ['as text in its properties', { properties: { value } }],
  ])('is the same for every form of the response: %s', async (_, body) => {
    expect((await exporting(responding(body)).found).specification?.document).toEqual(document);
  });

  it.each<[string, string, number]>([
    ['the page of a proxy', '<html></html>', 1],
    ['a document that was cut off', JSON.stringify(document).slice(0, 30), 3],
  ])('is exported again after %s', async (_, body, times) => {
    const { client, seen } = shopWith().connect([
      { url: /\/apis\/plain\?.*export=true/, fault: responding({ value: { link } }) },
      { url: /\/exports\/plain/, times, fault: { as: 'answer', status: 200, body } },
      { url: /\/exports\/plain/, fault: { as: 'answer', status: 200, body: JSON.stringify(document) } },
    ]);
    const found = await readLiveSpecification(client, { id, type: 'http', wsdl: false, format: 'openapi' });
    expect(found.specification?.document).toEqual(document);
    expect(seen.filter(({ url }) => url.includes('/exports/'))).toHaveLength(times + 1);
  });

  it.each<[string, object]>([
    ['nothing', {}],
    ['an empty text', { value: '' }],
    ['a page', { value: '<html></html>' }],
  ])('is an error and not none when what is exported is %s', async (_, body) => {
    await expect(exporting(responding(body)).found).rejects.toMatchObject({
      status: 200,
      code: 'UnreadableExport',
      method: 'GET',
      path: 'apis/plain',
      message: expect.stringMatching(/the service exported a document that cannot be read: \w+/),
    });
    expect(await exporting(responding(body), 'soap', true).found).toEqual({ refusal: '200 UnreadableExport' });
  });

  it.each([400, 406, 415, 422])('is a refusal with status %i', async (code) => {
    for (const wsdl of [true, false])
      expect(await exporting(status(code), 'http', wsdl).found).toEqual({ refusal: `${code} Refused` });
  });

  it('is refused by a 500 in WSDL alone', async () => {
    expect(await exporting(status(500), 'soap', true).found).toEqual({ refusal: '500 Refused' });
    await expect(exporting(status(500)).found).rejects.toMatchObject({ status: 500 });
  });

  it.each([401, 403, 404, 409, 503])('is not known after a %i, in WSDL neither', async (code) => {
    for (const wsdl of [true, false])
      await expect(exporting(status(code), 'http', wsdl).found).rejects.toMatchObject({ status: code });
  });
});
