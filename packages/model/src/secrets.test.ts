import type { Json, JsonObject } from '@apimkit/openapi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFilePayload } from './body.ts';
import { idOf } from './fixtures/resources.ts';
import { kindOf, kinds, sameMeaning, secretsOf, toArmBody, withoutSecrets } from './index.ts';
import { redactionMarker, valuesAt, withoutRedactions } from './internal.ts';

/** A payload with a value at a path; `[]` is a list of it, `{}` a map. */
function payloadWith(path: string, value: Json): JsonObject {
  const steps = path.split(/\.|(?=\[\]|\{\})/).filter(Boolean);
  return steps.reduceRight<Json>(
    (inner, step) => (step === '[]' ? [inner] : { [step === '{}' ? 'any' : step]: inner }),
    value,
  ) as JsonObject;
}
const withFlag = (payload: JsonObject, when: string | undefined, flag: Json): JsonObject =>
  when === undefined
    ? payload
    : { ...payload, properties: { ...(payload.properties as JsonObject), [when.split('.').at(-1) ?? '']: flag } };

const all = kinds.flatMap(({ kind, secrets }) => secrets.map((secret) => ({ kind, ...secret })));
const canary = fc.string({ minLength: 8 }).filter((text) => text !== redactionMarker && !text.includes('{{'));

describe.each(all)('the secret $path of $kind', ({ kind, path, when }) => {
  const entry = kindOf(kind);
  const given = (value: Json, flag: Json = true) => withFlag(payloadWith(path, value), when, flag);

  it('is found, and is never in a file or a payload without secrets', () => {
    fc.assert(
      fc.property(canary, (value) => {
        const payload = given(value);
        expect(secretsOf(entry, payload).map((one) => one.value)).toEqual([value]);
        for (const shown of [withoutSecrets(entry, payload), toFilePayload({ id: idOf(kind), payload })])
          expect(valuesAt(shown, path)).toEqual([]);
      }),
    );
  });

  it('stays when it is a reference to a named value or empty', () => {
    for (const value of ['{{value}}', ' {{ value }} ', '']) {
      expect(secretsOf(entry, given(value)), value).toEqual([]);
      expect(withoutSecrets(entry, given(value)), value).toEqual(given(value));
    }
    // A text around it is part of it.
    expect(secretsOf(entry, given('key={{value}}'))).toHaveLength(1);
  });

  it('is absent in place of a marker, which is neither written nor sent', () => {
    const payload = given(redactionMarker);
    expect(secretsOf(entry, payload)).toEqual([]);
    for (const shown of [
      withoutSecrets(entry, payload),
      withoutRedactions(entry, payload),
      toArmBody({ id: idOf(kind), payload }, '/service'),
    ])
      expect(valuesAt(shown, path)).toEqual([]);
    expect(valuesAt(withoutRedactions(entry, given('secret')), path).map(({ value }) => value)).toEqual(['secret']);
  });

  it('causes no difference, but a reference does', () => {
    const same = (one: Json, other: Json) =>
      sameMeaning({ id: idOf(kind), payload: given(one) }, { id: idOf(kind), payload: given(other) });
    expect(same('one', 'other')).toBe(true);
    expect(same('one', 5)).toBe(true);
    expect(same('{{one}}', '{{other}}')).toBe(false);
  });

  it.runIf(when !== undefined)('is none while its flag is not true', () => {
    for (const flag of [false, 'true', null]) {
      const payload = given('plain', flag);
      expect(secretsOf(entry, payload)).toEqual([]);
      expect(withoutSecrets(entry, payload)).toEqual(payload);
      expect(withoutRedactions(entry, given(redactionMarker, flag))).toEqual(given(redactionMarker, flag));
    }
  });
});

it('values of a wrong type are hidden, too', () => {
  const payload = { properties: { data: 12345, password: null } };
  expect(secretsOf(kindOf('certificate'), payload)).toEqual([{ at: 'properties.data', value: 12345 }]);
  expect(withoutSecrets(kindOf('certificate'), payload)).toEqual({ properties: { password: null } });
});

it('secrets are found with their places', () => {
  const payload = { properties: { credentials: { header: { 'x-key': ['a', '{{b}}', 'c'] }, query: { q: ['d'] } } } };
  expect(secretsOf(kindOf('backend'), payload)).toEqual([
    { at: 'properties.credentials.header.x-key[0]', value: 'a' },
    { at: 'properties.credentials.header.x-key[2]', value: 'c' },
    { at: 'properties.credentials.query.q[0]', value: 'd' },
  ]);
});
