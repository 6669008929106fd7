import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpecification } from './index.ts';

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
