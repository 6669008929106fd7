import type { JsonObject } from '@apimkit/openapi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holesIn } from './holes.ts';
import { putAt, textAt, valueAt } from './index.ts';
import { changeAt, holeIn, stableText, textsIn, valuesAt } from './internal.ts';

const value: JsonObject = {
  a: { list: [{ id: 'x' }, { id: 'y' }, 5], map: { one: [1], two: [2] } },
  text: 'abc',
  no: null,
};

describe('values at a path', () => {
  it.each([
    ['', [['', value]]],
    ['text', [['text', 'abc']]],
    ['no', [['no', null]]],
    [
      'a.list[].id',
      [
        ['a.list[0].id', 'x'],
        ['a.list[1].id', 'y'],
      ],
    ],
    [
      'a.map{}[]',
      [
        ['a.map.one[0]', 1],
        ['a.map.two[0]', 2],
      ],
    ],
    ['text.length', []],
    ['text[]', []],
    ['text{}', []],
    ['a.list.0', []],
    ['a.none.deep', []],
    ['no.deep', []],
  ])('%s', (path, expected) => {
    expect(valuesAt(value, path).map((one) => [one.at, one.value])).toEqual(expected);
    expect(valueAt(value, path)).toEqual(expected[0]?.[1]);
  });

  it('are texts or not', () => {
    expect(textAt(value, 'text')).toBe('abc');
    expect(['no', 'a', 'a.list', 'none', 'a.map.one[]'].map((path) => textAt(value, path))).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });
});

describe('changing', () => {
  it('touches only what the path names, and shares the rest', () => {
    const shout = (one: unknown) => `${String(one)}!`;
    expect(changeAt(value, 'a.list[].id', shout)).toEqual({
      ...value,
      a: { ...(value.a as JsonObject), list: [{ id: 'x!' }, { id: 'y!' }, 5] },
    });
    expect(changeAt(value, 'a.map{}[]', () => undefined).a).toMatchObject({ map: { one: [], two: [] } });
    expect(changeAt(value, 'a.list[]', (one) => (one === 5 ? undefined : one)).a).toMatchObject({ list: [{}, {}] });
    expect(changeAt(value, 'text', () => undefined)).not.toHaveProperty('text');
    for (const path of [
      'text[]',
      'text{}',
      'text.length',
      'none',
      'none.deep',
      'a.list{}',
      'a.map[]',
      'no.deep',
      'a.list.0',
    ])
      expect(
        changeAt(value, path, () => 'new'),
        path,
      ).toEqual(value);
    expect(changeAt(value, 'text', shout).a).toBe(value.a);
    expect(changeAt(value, '', () => undefined)).toEqual({});
  });

  it('puts a value at a path that may not be there yet', () => {
    expect(putAt({ a: 1 }, 'b.c.d', 2)).toEqual({ a: 1, b: { c: { d: 2 } } });
    expect(putAt({ a: 1 }, 'a.b', 2)).toEqual({ a: { b: 2 } });
    expect(putAt({ a: { b: 1, c: 2 } }, 'a.b', null)).toEqual({ a: { b: null, c: 2 } });
    expect(putAt({ a: 1 }, '', 2)).toEqual({ a: 1 });
  });
});

it('texts have their places', () => {
  expect(textsIn({ a: ['x', { b: 'y' }, 1, null], c: 'z' })).toEqual([
    { at: 'a[0]', value: 'x' },
    { at: 'a[1].b', value: 'y' },
    { at: 'c', value: 'z' },
  ]);
  expect(textsIn('x')).toEqual([{ at: '', value: 'x' }]);
  expect(textsIn({ b: 'y' }, 'a')).toEqual([{ at: 'a.b', value: 'y' }]);
});

it('the stable text is equal exactly for equal values', () => {
  const turned = (one: unknown): unknown =>
    Array.isArray(one)
      ? one.map(turned)
      : typeof one === 'object' && one !== null
        ? Object.fromEntries(
            Object.entries(one)
              .reverse()
              .map(([key, child]) => [key, turned(child)]),
          )
        : one;
  fc.assert(
    fc.property(fc.jsonValue(), (one) => {
      expect(stableText(turned(one) as JsonObject)).toBe(stableText(one as JsonObject));
      expect(JSON.parse(stableText(one as JsonObject))).toEqual(JSON.parse(JSON.stringify(one)));
    }),
  );
  expect(stableText({ b: 1, a: [2, 1] })).toBe('{"a":[2,1],"b":1}');
});

describe('holes', () => {
  it('have names and places', () => {
    expect(holesIn('a{{ b }}{{c d}}{{}}{{{e}}}')).toEqual([
      { name: 'b', start: 1, end: 8 },
      { name: 'c d', start: 8, end: 15 },
      { name: '', start: 15, end: 19 },
      { name: 'e', start: 20, end: 25 },
    ]);
    expect(holesIn('{{a{{b}}')).toEqual([{ name: 'b', start: 3, end: 8 }]);
    expect(holesIn('{ {a} }')).toEqual([]);
  });

  it.each([
    ['{{a}}', 'a'],
    [' {{ a }}\n', 'a'],
    ['x{{a}}', undefined],
    ['{{a}}{{b}}', undefined],
    ['a', undefined],
    ['', undefined],
  ])('%j alone is %j', (text, name) => expect(holeIn(text)).toBe(name));
});
