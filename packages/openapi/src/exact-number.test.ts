import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { compareNumbers, numberFrom, parseJson } from './exact-number.ts';
import { exactYaml, stringifyYaml } from './exact-yaml.ts';
import { exactJsonText } from './fixtures/exact-json.ts';
import {
  exportSpecification,
  importSpecification,
  isObject,
  type Json,
  projectSpecification,
  readSpecification,
} from './index.ts';

const fromYaml = (text: string) => parseDocument(text, exactYaml(text)).toJS() as Json;
const digits = [
  '9223372036854775807',
  '-9223372036854775808',
  '9007199254740993',
  '0.1000000000000000055',
  '1e400',
  '1e-400',
  '123456789.123456789012',
];

describe('numbers that a double cannot store', () => {
  it('keep their digits through JSON and YAML, whatever surrounds them', () => {
    fc.assert(
      fc.property(exactJsonText, (text) => {
        const value = parseJson(text) as Json;
        expect(JSON.stringify(value)).toBe(text);
        expect(JSON.stringify(fromYaml(stringifyYaml(value)))).toBe(text);
      }),
    );
  });

  it('are compared to the last digit', () => {
    const whole = fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n });
    const order = (a: bigint, b: bigint) => (a === b ? 0 : a < b ? -1 : 1);
    fc.assert(
      fc.property(whole, fc.oneof(whole, fc.bigInt({ min: -3n, max: 3n })), fc.boolean(), (a, more, isNear) => {
        const b = isNear ? a + (more % 4n) : more;
        for (const scale of ['', 'e-30', 'e3'])
          expect(Math.sign(compareNumbers(numberFrom(`${a}${scale}`), numberFrom(`${b}${scale}`)))).toBe(order(a, b));
      }),
    );
    expect(compareNumbers(numberFrom('1e-400'), 0)).toBeGreaterThan(0);
    expect(compareNumbers(numberFrom('-1e-400'), numberFrom('1e-400'))).toBeLessThan(0);
    expect(compareNumbers(Number.NEGATIVE_INFINITY, numberFrom('9223372036854775807'))).toBe(-1);
    expect(compareNumbers(0, -0)).toBe(0);
  });

  it.each(digits)('%s is not an object, prints as written, and calculates', (literal) => {
    const value: unknown = parseJson(literal);
    expect(isObject(value)).toBe(false);
    expect(`${value}`).toBe(literal);
    expect(Number(value)).toBe(Number(literal));
    expect(JSON.stringify({ a: [value] }, (_, child: unknown) => (isObject(child) ? { ...child } : child))).toBe(
      `{"a":[${literal}]}`,
    );
  });

  it.each(['1.0', '1e3', '-0', '0.1', '10.50', '9007199254740992', '1e22', '123456789012345680000'])(
    '%s stays an ordinary number',
    (literal) => {
      expect(typeof numberFrom(literal)).toBe('number');
    },
  );

  it.each([
    ['+9223372036854775807', '9223372036854775807'],
    ['0x7fffffffffffffff', '9223372036854775807'],
    ['.1000000000000000055', '0.1000000000000000055'],
    ['00123456789012345678', '123456789012345678'],
    ['9007199254740993.', '9007199254740993'],
  ])('YAML spells %s what JSON spells %s', (yaml, json) => {
    expect(JSON.stringify(fromYaml(`a: ${yaml}`))).toBe(`{"a":${json}}`);
  });

  it('does not take long for a number of a million digits', () => {
    const long = `1${'0'.repeat(1_000_000)}1`;
    const before = process.cpuUsage();
    expect(String(numberFrom(long))).toBe(long);
    expect(process.cpuUsage(before).user / 1_000_000).toBeLessThan(1);
  });
});

describe('a specification', () => {
  const documentWith = (literal: string) =>
    `openapi: 3.0.3\ninfo: { title: a, version: "1" }\npaths:\n  /a:\n    get:\n      operationId: a\n      parameters:\n        - { name: q, in: query, schema: { type: integer, default: ${literal}, enum: [${literal}] } }\n      responses: { "200": { description: ok, content: { application/json: { schema: { type: integer, maximum: ${literal} }, example: ${literal} } } } }\n`;

  it.each(digits)('keeps %s when it is imported, exported and imported again', (literal) => {
    const { specification } = readSpecification(documentWith(literal));
    if (!specification) throw new Error('expected a specification');
    for (const format of ['openapi', 'openapi+json'] as const) {
      const exported = exportSpecification(importSpecification(specification), format);
      expect(exported.split(literal)).toHaveLength(5);
      const again = readSpecification(exported).specification;
      expect(again && JSON.stringify(projectSpecification(again))).toBe(
        JSON.stringify(projectSpecification(specification)),
      );
    }
  });

  it('differs when one digit does', () => {
    const meaning = (literal: string) => {
      const { specification } = readSpecification(documentWith(literal));
      return JSON.stringify(specification && projectSpecification(specification));
    };
    expect(meaning('9007199254740993')).not.toBe(meaning('9007199254740992'));
    expect(meaning('1.0')).toBe(meaning('1'));
  });
});
