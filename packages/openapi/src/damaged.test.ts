import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { exactYaml } from './exact-yaml.ts';
import { readSpecification } from './index.ts';

const yaml = `openapi: 3.0.3
info: { title: "Orders", version: '1' }
paths:
  /orders/{id}:
    get:
      operationId: get
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      responses:
        '200':
          description: |
            one order
`;
const json = JSON.stringify(readSpecification(yaml).specification?.document, null, 2);
const graphql = 'type Query {\n  order(id: ID!): Order\n}\ntype Order { id: ID! }\n';
const wsdl =
  '<?xml version="1.0"?>\n<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" name="a">\n  <wsdl:types/>\n</wsdl:definitions>\n';
const fixtures = { 'a.yaml': yaml, 'a.json': json, 'a.graphql': graphql, 'a.wsdl': wsdl };

/** Small and seeded, so that a failure can be had again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const insert = (text: string, at: number, part: string) => text.slice(0, at) + part + text.slice(at);
const damages: readonly ((text: string, at: number) => string)[] = [
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => insert(text, at, '['),
  (text, at) => insert(text, at, '}'),
  (text, at) => insert(text, at, '\t'),
  (text, at) => insert(text, at, '\u0000'),
  (text, at) => insert(text, at, '\uFFFD'),
  (text, at) => insert(text, at, '\n   '),
  (text, at) => insert(text, at, '&a *a'),
  (text) => text.replaceAll('"', "'"),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\uFEFF${text}`,
];

/** Either it is understood, or every finding has a place in the text. */
function read(text: string, file: string) {
  const { specification, diagnostics } = readSpecification(text, { file });
  if (specification) expect(diagnostics).toEqual([]);
  else expect(diagnostics.length).toBeGreaterThan(0);
  const lines = text.split(/\r\n|\r|\n/).length;
  for (const one of diagnostics) {
    expect(one).toMatchObject({ file, range: { start: { line: expect.any(Number), column: expect.any(Number) } } });
    expect(one.help).toBeTruthy();
    expect(one.range?.start.line).toBeGreaterThan(0);
    expect(one.range?.start.line).toBeLessThanOrEqual(lines);
  }
  return { specification, diagnostics };
}

describe('a damaged specification', () => {
  it.each(Object.entries(fixtures))('%s is read or reported with a place, however it is damaged', (file, text) => {
    const next = numbers(5);
    let rejected = 0;
    for (let round = 0; round < 60; round++) {
      const damage = damages[round % damages.length];
      if (damage && !read(damage(text, next(text.length)), file).specification) rejected++;
    }
    expect(rejected).toBeGreaterThan(0);
  });

  const deep = 100_000;
  it.each([
    ['JSON that nests deeply', 'a.json', `{"a":${'['.repeat(deep)}`],
    ['whole JSON that nests deeply', 'a.json', `{"openapi":"3.0.3","a":${'['.repeat(deep)}${']'.repeat(deep)}}`],
    ['YAML that nests deeply', 'a.yaml', `openapi: ${'['.repeat(deep)}`],
    ['GraphQL that nests deeply', 'a.graphql', `type Query { a: ${'['.repeat(deep)}`],
    ['XML that nests deeply', 'a.wsdl', `<definitions>${'<a>'.repeat(deep)}`],
    ['two YAML documents', 'a.yaml', `${yaml}---\n${yaml}`],
    ['a key twice', 'a.yaml', `${yaml}openapi: 3.0.3\n`],
    ['YAML that contains itself', 'a.yaml', `${yaml}x: &x [*x, *x]\n`],
    ['nothing', 'a.yaml', ''],
    ['control characters', 'a.yaml', '\u0000\u0001'],
  ])('%s is reported', (_, file, text) => {
    expect(read(text, file).specification).toBeUndefined();
  });

  it.each([
    ['plain names', (n: number) => `a${n}`],
    ['names that start with a sign', (n: number) => `-${n}`],
  ])('aliases that multiply are refused: %s', (_, name) => {
    const levels = Array.from({ length: 12 }, (__, n) => {
      const below = n === 0 ? 'x' : `*${name(n - 1)} `;
      return `l${n}: &${name(n)} [${Array(9).fill(below).join(',')}]`;
    });
    const { specification } = read(`${yaml}${levels.join('\n')}\n`, 'a.yaml');
    expect(specification === undefined).toBe(true);
  });

  it.each([
    'x: 2020-01-01',
    'x: 0777',
    'x: 0o17',
    'x: NO',
    'x: 123456789012345678901234567890',
    'x: 1e999',
    'x: ~',
    'x: 1_000',
    'x: 0x1F',
    'x: .5',
    '1: a',
    '<<: { y: 1 }',
    'x: !!binary aGk=',
  ])('%s is read as YAML 1.2 has it', (line) => {
    const text = `${yaml}${line}\n`;
    expect(readSpecification(text, { file: 'a.yaml' }).specification?.document).toEqual(
      parseDocument(text, { ...exactYaml(text), version: '1.2' }).toJS(),
    );
  });

  it.each([
    ['a.json', '{"openapi":"3.0.3","paths":{},"__proto__":{"evil":true}}'],
    ['a.yaml', 'openapi: 3.0.3\npaths: {}\n__proto__: { evil: true }\n'],
  ])('a key named __proto__ is a key like any other: %s', (file, text) => {
    const document = readSpecification(text, { file }).specification?.document ?? {};
    expect(Object.getPrototypeOf(document)).toBe(Object.prototype);
    expect(Object.hasOwn(document, '__proto__')).toBe(true);
    expect('evil' in document).toBe(false);
  });
});
