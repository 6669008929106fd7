import { isNumber, isObject, type Json, type JsonObject } from '@apimkit/openapi';
import type { KindEntry } from './kind.ts';

/** The type of a value, from the `shape` of its kind. */
export interface Shape {
  /** `string`, `boolean`, `integer`, `number`, `object`, `array` or `any`. */
  readonly type: string;
  /** The known values of a text. */
  readonly values?: readonly string[];
  /** The shortest and longest text, or the smallest and largest number. */
  readonly limits?: { readonly from: number; readonly to: number };
  /** Of an object with known properties. */
  readonly properties?: Readonly<Record<string, Shape>>;
  /** Of an array's items. */
  readonly items?: Shape;
  /** Of a map's values. */
  readonly additional?: Shape;
}

const scalars = new Set(['string', 'boolean', 'integer', 'number', 'object', 'any']);
const shapes = new Map<string, Shape>();

/** The shape of a kind's payload: one property `properties`. */
export function shapeOf(entry: KindEntry): Shape {
  const known = shapes.get(entry.kind);
  if (known) return known;
  const properties = Object.entries(entry.shape).reduce<Shape | undefined>(
    (shape, [path, type]) => grown(shape, path.split(/\.|(?=\[\]|\{\})/), type),
    undefined,
  );
  const shape: Shape = { type: 'object', properties: { properties: properties ?? { type: 'object' } } };
  shapes.set(entry.kind, shape);
  return shape;
}

function grown(shape: Shape | undefined, path: readonly string[], type: string): Shape {
  const [step, ...rest] = path;
  if (step === undefined) return leaf(type);
  if (step === '[]') return { type: 'array', items: grown(shape?.items, rest, type) };
  if (step === '{}') return { type: 'object', additional: grown(shape?.additional, rest, type) };
  const child = grown(shape?.properties?.[step], rest, type);
  return { type: 'object', properties: { ...shape?.properties, [step]: child } };
}

/** `string`, `string 1..300`, `number 0..100`, or the values of an enumeration as `a|b`. */
function leaf(type: string): Shape {
  const [, plain, from, to] = /^(\w+) (\d+)\.\.(\d+)$/.exec(type) ?? [];
  if (plain !== undefined) return { type: plain, limits: { from: Number(from), to: Number(to) } };
  return scalars.has(type) ? { type } : { type: 'string', values: type.split('|') };
}

/** How a value differs from its shape. */
export interface ShapeMismatch {
  /** Keys and indexes from the payload's root. */
  readonly path: readonly (string | number)[];
  readonly mismatch: 'unknown' | 'type' | 'enum' | 'limits';
  /** Known names for `unknown`, known values for `enum`, the one type for `type`, `from..to` for `limits`. */
  readonly expected: readonly string[];
}

/**
 * Returns the values of a payload that do not match the shape of its kind. Null always matches; enumerations are compared
 * without case, as the service does. The service may accept more, so a person must check `unknown` and `enum`.
 */
export function shapeMismatches(entry: KindEntry, payload: JsonObject): readonly ShapeMismatch[] {
  return mismatchesOf(payload, shapeOf(entry), []);
}

function mismatchesOf(value: Json, shape: Shape, path: ShapeMismatch['path']): readonly ShapeMismatch[] {
  if (value === null || shape.type === 'any') return [];
  if (!fits(value, shape.type)) return [{ path, mismatch: 'type', expected: [shape.type] }];
  const { items, properties, additional, values, limits } = shape;
  if (limits && !isWithin(value, limits))
    return [{ path, mismatch: 'limits', expected: [`${limits.from}..${limits.to}`] }];
  if (Array.isArray(value))
    return items ? value.flatMap((item: Json, index) => mismatchesOf(item, items, [...path, index])) : [];
  if (isObject(value) && (properties || additional))
    return Object.entries(value).flatMap(([key, child]) => {
      // A payload may have a property `constructor`, which every object inherits.
      const of = properties && Object.hasOwn(properties, key) ? properties[key] : additional;
      if (of) return mismatchesOf(child, of, [...path, key]);
      return [{ path: [...path, key], mismatch: 'unknown' as const, expected: Object.keys(properties ?? {}) }];
    });
  if (typeof value === 'string' && values && !values.some((one) => one.toLowerCase() === value.toLowerCase()))
    return [{ path, mismatch: 'enum', expected: values }];
  return [];
}

const isWithin = (value: Json, { from, to }: NonNullable<Shape['limits']>) => {
  const size = typeof value === 'string' ? value.length : Number(value);
  return size >= from && size <= to;
};

function fits(value: Json, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  if (type === 'integer') return isNumber(value) && Number.isInteger(Number(value));
  if (type === 'number') return isNumber(value);
  return typeof value === type;
}
