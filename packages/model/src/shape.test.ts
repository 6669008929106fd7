import { expect, it } from 'vitest';
import { readArtifacts } from './index.ts';

it('a payload may have properties that every object inherits', () => {
  const text = '{"properties":{"displayName":"p","value":"p","constructor":{"a":1}},"__proto__":{"x":1},"toString":1}';
  const { diagnostics } = readArtifacts(new Map([['named values/p/namedValueInformation.json', text]]));
  expect(diagnostics).toEqual([]);
});
