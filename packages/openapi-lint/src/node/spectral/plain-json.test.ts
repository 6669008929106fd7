import { readSpecification } from '@apimkit/openapi';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mutations } from '../fixtures/mutations.ts';
import { isPlainSpecification, plainJson } from './plain-json.ts';

/** Members of a document, some of which make it no specification. */
const members = fc.dictionary(
  fc.constantFrom('openapi', 'swagger', 'paths', 'info', '1', '<<', 'a'),
  fc.oneof(fc.constantFrom<unknown>('3.0.3', '3.1.0', '2.0', '4', 3, 2, null, {}), fc.jsonValue()),
);
const texts = fc.oneof(
  members.map((value) => JSON.stringify(value)),
  fc.tuple(members, fc.nat(), fc.constantFrom('', '"', '}', '"a":1,', '\t')).map(([value, at, other]) => {
    const text = JSON.stringify({ openapi: '3.0.3', ...value });
    return text.slice(0, at % text.length) + other + text.slice(at % text.length);
  }),
  // Another reader keeps each digit of a number, and then it is not a version.
  fc.constantFrom(...mutations(), '{"openapi":3.000000000000000000001}', '{"swagger":2.0,"openapi":"3.0.3"}'),
);

it('a plain specification has no finding of the reader', () => {
  let plain = 0;
  fc.assert(
    fc.property(texts, (text) => {
      plainJson(text);
      if (!isPlainSpecification(text)) return;
      plain += 1;
      expect(readSpecification(text, { file: 'a.json' }).diagnostics).toEqual([]);
      expect(readSpecification(text, { file: 'a.yaml' }).diagnostics).toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect(plain).toBeGreaterThan(20);
});

it('is only the text that was read last', () => {
  plainJson('{"openapi":"3.0.3"}');
  expect(isPlainSpecification('{"openapi":"3.0.3"}')).toBe(true);
  plainJson('{"openapi":"4"}');
  expect(isPlainSpecification('{"openapi":"4"}')).toBe(false);
  expect(isPlainSpecification('{"openapi":"3.0.3"}')).toBe(false);
});
