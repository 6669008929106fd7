import { spectralRulesets } from '@apimkit/openapi-rules';
import { expect, it } from 'vitest';
import apimEntry from './apim.ts';
import root, { apim, minimal, recommended, strict } from './index.ts';
import minimalEntry from './minimal.ts';
import recommendedEntry from './recommended.ts';
import strictEntry from './strict.ts';

it('exports each ruleset by name and from an entry of its own', () => {
  expect({ minimal, recommended, strict, apim }).toEqual(spectralRulesets);
  expect([minimalEntry, recommendedEntry, strictEntry, apimEntry]).toEqual([minimal, recommended, strict, apim]);
  expect(root).toBe(recommended);
});
