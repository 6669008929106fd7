import { readSpecification } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import { bundleSpecification } from './bundle.ts';

const digits = [
  '9223372036854775807',
  '-9223372036854775808',
  '9007199254740993',
  '0.1000000000000000055',
  '1e400',
  '1e-400',
  '123456789.123456789012',
];

describe('numbers', () => {
  it.each(['openapi.yaml', 'openapi.json'])('in several files keeps every spelling: %s', async (file) => {
    const literals = [...digits, '1.0', '10.50', '1E3', '-0'];
    const part = literals.map((literal, index) => `n${index}: { default: ${literal} }`).join('\n');
    const first =
      file === 'openapi.json'
        ? '{"openapi":"3.0.3","info":{"title":"a","version":"1","x-n":1.10},"paths":{},"components":{"schemas":{"A":{"$ref":"./part.yaml"}}}}'
        : 'openapi: 3.0.3\ninfo: { title: a, version: "1", x-n: 1.10 }\npaths: {}\ncomponents: { schemas: { A: { $ref: ./part.yaml } } }\n';
    const { text, diagnostics } = await bundleSpecification({
      file,
      text: first,
      read: () => Promise.resolve(`type: object\nx-hex: 0x10\nproperties:\n${part.replaceAll(/^/gm, '  ')}\n`),
    });
    expect(diagnostics).toEqual([]);
    for (const literal of literals) expect(text).toMatch(new RegExp(`default"?: ${literal.replaceAll('.', '\\.')}\\n`));
    expect(text).toMatch(/x-n"?: 1\.10\n/);
    expect(text).toMatch(file === 'openapi.json' ? /"x-hex": 16,/ : /x-hex: 0x10\n/);
    expect(readSpecification(text).diagnostics).toEqual([]);
  });
});
