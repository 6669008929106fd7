import { describe, expect, it } from 'vitest';
import {
  importSpecification,
  operationNames,
  readSpecification,
  type Specification,
  withoutDocument,
} from './index.ts';

const yaml =
  'openapi: 3.0.1\ninfo: { title: a, version: "1" }\npaths: { /a: { get: { operationId: list, responses: {} } } }\n';

function read(text: string, file: string): Specification {
  const { specification } = readSpecification(text, { file });
  if (!specification) throw new Error('the specification is not read');
  return specification;
}

describe('a specification without its document', () => {
  it.each([
    ['YAML', yaml, 'specification.yaml'],
    ['JSON with a byte order mark', `\uFEFF${JSON.stringify(read(yaml, 'a.yaml').document)}`, 'specification.json'],
  ])('has the same names, parts and document: %s', (_, text, file) => {
    const whole = read(text, file);
    const small = withoutDocument(whole);
    expect(operationNames(small)).toEqual(['list']);
    expect(small).toEqual(whole);
    expect(small.document).not.toBe(whole.document);
    expect(importSpecification(small)).toEqual(importSpecification(whole));
  });

  it('is itself if it has none', () => {
    const graphql = read('type Query { a: Int }', 'schema.graphql');
    expect(withoutDocument(graphql)).toBe(graphql);
  });

  it('parses nothing in place of another text', () => {
    const made: Specification = { dialect: 'openapi-3.0', syntax: 'json', text: '', document: { openapi: '3.0.1' } };
    expect(() => withoutDocument(made).document).toThrow('was not read from its text');
  });
});
