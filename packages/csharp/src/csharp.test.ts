import { readExpression } from '@apimkit/policy';
import { expect, it } from 'vitest';
import { createCSharpParser } from './index.ts';
import { loadCSharp } from './node/index.ts';

it('parses the C# of an expression', async () => {
  const { chains } = readExpression('@(context.User?.Id)', 0, await loadCSharp());
  expect(chains[0]?.names).toEqual(['context', 'User', 'Id']);
});

it('returns one parser for the process', () => {
  expect(loadCSharp()).toBe(loadCSharp());
});

it('marks code that does not parse', async () => {
  const parse = await loadCSharp();
  expect(parse('return context.User?.;').hasError).toBe(true);
  expect(parse('return context.User;').hasError).toBe(false);
});

it('rejects a grammar that is not WebAssembly', async () => {
  await loadCSharp();
  const broken = new Uint8Array([1, 2, 3, 4]);
  await expect(createCSharpParser({ grammar: broken, runtime: broken })).rejects.toThrow();
});
