import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberFrom, readSpecification } from './index.ts';
import { jsonFacts } from './json-facts.ts';

const document = (paths: string) => `{"openapi": "3.0.3", "info": {"title": "a", "version": "1"}, "paths": ${paths}}`;

describe('a JSON text with a key twice', () => {
  it.each([
    ['in one object', '{"/a": {}, "/a": {}}'],
    ['with an escape', '{"/a": {}, "\\u002fa": {}}'],
    ['below a list', '{"/a": {"parameters": [{"name": "x", "name": "y"}]}}'],
  ])('is rejected %s, as by the service', (_, paths) => {
    const { specification, diagnostics } = readSpecification(document(paths));
    expect(specification).toBeUndefined();
    expect(diagnostics[0]?.message).toMatch(/^Invalid JSON: the key ".*" occurs twice$/);
  });

  it('is reported at the second', () => {
    const [first] = readSpecification(document('{\n"/a": {},\n"/a": {}}')).diagnostics;
    expect(first?.range?.start).toMatchObject({ line: 3, column: 1 });
  });

  it('is not found in keys of different objects, in values, and in texts that look like JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = document(JSON.stringify({ '/a': { 'x-any': value, 'x-text': JSON.stringify(value) } }));
        expect(readSpecification(text).diagnostics).toEqual([]);
      }),
    );
  });
});

describe('the facts of a JSON text', () => {
  const levelsOf = (value: unknown): number =>
    typeof value !== 'object' || value === null ? 0 : 1 + Math.max(0, ...Object.values(value).map(levelsOf));

  it('have its levels', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        expect(jsonFacts(JSON.stringify(value, null, indent))).toMatchObject({ depth: levelsOf(value) });
      }),
    );
  });

  it.each([
    ['123456789012345', false],
    ['-1.5', false],
    ['0', false],
    ['[1,"12345678901234567890 1e400"]', false],
    ['12345678901234567', true],
    ['{"a": -0.12345678901234567}', true],
    ['[1E400]', true],
    ['1e-400', true],
  ])('know whether a double may not be enough: %s', (text, expected) =>
    expect(jsonFacts(text).hasLongNumber).toBe(expected),
  );

  it('know it for every number that a double does not store', () => {
    const digits = fc.stringMatching(/^-?(?:0|[1-9]\d{0,20})(?:\.\d{1,20})?(?:[eE][+-]?\d{1,4})?$/);
    fc.assert(
      fc.property(digits, (literal) => {
        const isExact = typeof numberFrom(literal) === 'number';
        if (!isExact) expect(jsonFacts(`{"a":[${literal},1]}`).hasLongNumber).toBe(true);
      }),
    );
  });
});
