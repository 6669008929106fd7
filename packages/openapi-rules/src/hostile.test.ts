import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spectralRulesets } from './index.ts';

type Json = Readonly<Record<string, unknown>>;

const lint = (document: unknown) =>
  Object.entries(spectralRulesets.strict.rules).flatMap(([id, rule]) =>
    rule.formats.some((format) => format(document))
      ? rule.then.function(document, null, {}).map((found) => ({ ...found, id }))
      : [],
  );

const words = fc.constantFrom(
  ...['/a', '/a/{id}', '{', 'get', 'post', '200', 'default', 'schema', 'schemas', 'parameters', 'responses', 'content'],
  ...['properties', 'items', 'allOf', 'type', 'enum', 'required', '$ref', 'security', 'servers', 'url', 'tags', 'name'],
  ...['in', 'application/json', 'components', 'paths', 'info', 'operationId', 'summary', 'securitySchemes', 'flows'],
  ...['definitions', 'x-a', '__proto__', 'constructor', 'toString', '0', '', '%', '{{#print(', 'const', 'examples'],
);
const leaf = fc.oneof(
  words,
  fc.constantFrom(
    null,
    true,
    1,
    Number.NaN,
    'object',
    'array',
    'string',
    'query',
    'path',
    'oauth2',
    '#/components',
    '#',
  ),
  fc.constantFrom(
    '#/components/schemas/a',
    '#/components/schemas/b',
    '#/x~2%ff',
    'a.yaml',
    'https://x.test/a',
    '#/paths',
  ),
);
const { any } = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(words, tie('any'), { maxKeys: 4 }),
  ),
}));
const map = (value: fc.Arbitrary<unknown>) => fc.oneof(any, fc.dictionary(words, value, { maxKeys: 3 }));
const operation = fc.oneof(
  any,
  fc.record(
    {
      operationId: any,
      summary: any,
      description: any,
      tags: any,
      security: any,
      parameters: fc.oneof(any, fc.array(fc.oneof(any, fc.record({ name: any, in: leaf, schema: any, style: any })))),
      requestBody: fc.oneof(any, fc.record({ content: map(fc.record({ schema: any })) })),
      responses: map(
        fc.oneof(any, fc.record({ description: any, content: map(fc.record({ schema: any })), links: any })),
      ),
      servers: any,
      deprecated: fc.constant(true),
    },
    { requiredKeys: [] },
  ),
);
const path = fc.oneof(
  any,
  fc.record({ get: operation, post: operation, parameters: any, servers: any }, { requiredKeys: [] }),
);
const document = fc
  .tuple(
    fc.constantFrom<Json>({ swagger: '2.0' }, { openapi: '3.0.3' }, { openapi: '3.1.0' }, { openapi: [] }),
    fc.record(
      {
        info: any,
        paths: map(path),
        servers: any,
        security: any,
        tags: any,
        webhooks: any,
        definitions: map(any),
        securityDefinitions: map(any),
        components: fc.oneof(
          any,
          fc.record({ schemas: map(any), securitySchemes: map(any), parameters: map(any), links: any }),
        ),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([version, rest]) => ({ ...version, ...rest }));

describe('rules for documents that are not valid OpenAPI', () => {
  it('never throw, and report existing places or keys of existing objects', () => {
    fc.assert(
      fc.property(document, (input) => {
        for (const { path: keys, message } of lint(input)) {
          expect(message).not.toContain('{{');
          let value: unknown = input;
          for (const key of keys.slice(0, -1)) {
            expect(typeof value === 'object' && value !== null && Object.hasOwn(value, key)).toBe(true);
            value = (value as Record<string | number, unknown>)[key];
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('report nothing for a value that is not an object', () => {
    for (const input of [null, [], 'openapi', 3, undefined]) expect(lint(input)).toEqual([]);
  });

  it('terminate for documents that contain themselves', () => {
    const schema: Record<string, unknown> = { type: 'object' };
    schema.properties = { self: schema, again: schema };
    const item: Record<string, unknown> = { get: { responses: { 200: { content: { 'a/b': { schema } } } } } };
    item.parameters = [item, { name: 'a', in: 'query', schema }];
    expect(lint({ openapi: '3.0.3', paths: { '/a': item }, components: { schemas: { A: schema } } })).not.toEqual([]);
  });

  it('terminate for cycles of references, and for chains of fifty thousand', () => {
    const schemas: Record<string, unknown> = {
      A: { $ref: '#/components/schemas/B' },
      B: { $ref: '#/components/schemas/A' },
    };
    const count = 50_000;
    for (let index = 0; index < count; index += 1)
      schemas[`S${index}`] = { type: 'object', properties: { next: { $ref: `#/components/schemas/S${index + 1}` } } };
    schemas[`S${count}`] = { $ref: '#/components/schemas/S0' };
    const media = { schema: { $ref: '#/components/schemas/A' } };
    const paths = { '/a': { get: { responses: { 200: { description: 'A', content: { 'a/b': media } } } } } };
    const found = lint({ openapi: '3.0.3', paths, components: { schemas } });
    expect(found.filter(({ id }) => id === 'apim-recursive-schema').map(({ message }) => message)).toEqual([
      'The schema A refers to itself through B, which API Management does not support',
      'The schema S0 refers to itself through S1, S2, S3 and 49997 more, which API Management does not support',
    ]);
  });
});
