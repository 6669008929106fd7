import spectralCore from '@stoplight/spectral-core';
import * as parsers from '@stoplight/spectral-parsers';
import { describe, expect, it } from 'vitest';
import { spectralRulesets } from './index.ts';

const { Document, Spectral } = spectralCore;
const engine = new Spectral();
engine.setRuleset(spectralRulesets.strict as unknown as spectralCore.RulesetDefinition);

const found = async (rule: string, document: object) =>
  (await engine.run(new Document(JSON.stringify(document), parsers.Json, 'a.json')))
    .filter(({ code }) => code === rule)
    .map(({ message }) => message);

const operations = (count: number, operation: object) => ({
  openapi: '3.0.3',
  paths: Object.fromEntries(Array.from({ length: count }, (_, index) => [`/a${index}`, { get: operation }])),
});
const property = { type: 'object', properties: { a: { type: 'string' } } };

describe('findings with one cause', () => {
  it.each([
    ['apim-external-docs', { externalDocs: { url: 'https://a.test' } }],
    ['apim-response-range', { responses: { '4XX': { description: 'no' } } }],
    ['apim-callback', { callbacks: { done: {} } }],
    ['apim-required-query-parameter', { parameters: [{ name: 'q', in: 'query', required: true }] }],
    ['apim-inline-schema', { requestBody: { content: { 'a/b': { schema: property } } } }],
  ])('%s is reported once for a document', async (rule, operation) => {
    const [one = '', ...none] = await found(rule, operations(1, operation));
    expect([one, none]).toEqual([expect.not.stringContaining('more'), []]);
    expect(await found(rule, operations(2, operation))).toEqual([`${one} (here and in 1 more place)`]);
    expect(await found(rule, operations(9, operation))).toEqual([`${one} (here and in 8 more places)`]);
  });

  it('are reported once for an info that occurs more than five times, and separately for a warning', async () => {
    const bare = { responses: { 200: { description: 'yes' } } };
    expect(await found('errors-500', operations(5, bare))).toHaveLength(5);
    expect(await found('errors-500', operations(6, bare))).toEqual([
      expect.stringMatching(/ \(here and in 5 more places\)$/),
    ]);
    expect(await found('documentation-operation-summary', operations(6, bare))).toHaveLength(6);
  });
});

describe('structure-required-property', () => {
  const schemas = (all: object) =>
    found('structure-required-property', { openapi: '3.0.3', components: { schemas: all } });
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const base = { type: 'object', required: ['kind', 'total'], properties: { kind: { type: 'string' } } };
  const total = { type: 'object', properties: { total: { type: 'number' } } };

  it.each([
    ['next to the base', { Base: base, Sale: { allOf: [ref('Base'), total] } }],
    ['in the schema itself', { Base: base, Sale: { allOf: [ref('Base')], ...total } }],
    ['by a reference', { Base: base, Total: total, Sale: { allOf: [ref('Base'), ref('Total')] } }],
    [
      'in an indirect extension',
      { Base: base, Middle: { allOf: [ref('Base')] }, Sale: { allOf: [ref('Middle'), total] } },
    ],
    ['in one of several', { Base: base, Sale: { allOf: [ref('Base'), { oneOf: [total, property] }] } }],
    ['in a cycle', { Base: base, A: { allOf: [ref('Base'), ref('B')] }, B: { allOf: [ref('A')], ...total } }],
  ])('accepts a property that is described %s', async (_, all) => expect(await schemas(all)).toEqual([]));

  it('reports a property that no extension of the base describes, and a schema without extensions', async () => {
    expect(await schemas({ Base: base, Total: total })).toHaveLength(1);
    expect(await schemas({ Base: base, Sale: { allOf: [ref('Base'), property] } })).toHaveLength(1);
  });
});
