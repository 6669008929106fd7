import type { Json } from '@apimkit/openapi';
import { parseJson } from '@apimkit/openapi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameJson, stableText } from './internal.ts';

const json = fc.jsonValue({ maxDepth: 4 }).map((value) => value as Json);

/** The same value with the keys of every object in the reverse order. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => reversed(item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, child]) => [key, reversed(child as Json)]),
  );
}

describe('equal JSON', () => {
  it('is equal whatever the order of keys', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(sameJson(value, reversed(value))).toBe(true);
        expect(stableText(value)).toBe(stableText(reversed(value)));
        expect(JSON.parse(stableText(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('has the same stable text, and other JSON has not', () => {
    fc.assert(
      fc.property(json, json, (one, other) => {
        expect(sameJson(one, other)).toBe(stableText(one) === stableText(other));
      }),
    );
  });

  it('is compared to the last digit', () => {
    const [one, same, other] = ['9007199254740993', '9007199254740993', '9007199254740995'].map(
      (text) => ({ maximum: parseJson(`[${text}]`) }) as Json,
    ) as [Json, Json, Json];
    expect(sameJson(one, same)).toBe(true);
    expect(sameJson(one, other)).toBe(false);
    expect(stableText(one)).toBe('{"maximum":[9007199254740993]}');
  });

  it('does not distinguish an absent key from one without a value', () => {
    const absent = { a: 1 } as Json;
    const without = { a: 1, b: undefined } as unknown as Json;
    expect(sameJson(absent, without)).toBe(true);
    expect(sameJson(without, absent)).toBe(true);
    expect(sameJson({ a: 1, b: null }, absent)).toBe(false);
  });
});
