import type { Type } from '../types/type.ts';
import { isBoxed } from './boxing.ts';
import { compareByCulture } from './compare-strings.ts';
import { exception } from './exception.ts';
import { Box, type Value } from './values.ts';

interface Comparable {
  equals?(other: Value): boolean;
  compareTo?(other: Value): number;
}

/** `object.Equals`: by value for numbers of one type, strings, and what defines it; else by reference. */
export function valuesEqual(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (a instanceof Box) return b instanceof Box && a.type === b.type && valuesEqual(a.value, b.value);
  if (typeof a === 'number' && typeof b === 'number') return Number.isNaN(a) && Number.isNaN(b);
  return typeof a === 'object' && ((a as Comparable).equals?.(b) ?? false);
}

/** How values of a static type are equal, as `EqualityComparer<T>.Default`. */
export const equalityOf = (_type: Type): ((a: Value, b: Value) => boolean) => valuesEqual;

/**
 * A key for a JavaScript Map such that equal values have equal keys, for values that are strings, numbers, booleans and boxes; undefined for others,
 * which are compared one by one.
 */
export function keyOf(value: Value): string | number | bigint | boolean | undefined {
  if (value instanceof Box) return `${value.type.text} ${value.value}`;
  if (typeof value === 'object' || typeof value === 'function' || value === undefined) return undefined;
  return typeof value === 'string' ? `s${value}` : (value as number | bigint | boolean);
}

/** How values of a static type are ordered, as `Comparer<T>.Default`: negative, zero or positive. Null is first. */
export function comparisonOf(type: Type): (a: Value, b: Value) => number {
  const [inner] = type.declaration.name === 'System.Nullable<T>' ? type.typeArguments : [type];
  const isNumber = inner !== undefined && isBoxed(inner);
  return (a, b) => {
    if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
    if (isNumber) return compareNumbers(a as number, b as number);
    return compareValues(a, b);
  };
}

function compareNumbers(a: number | bigint, b: number | bigint): number {
  if (a < b) return -1;
  if (a > b) return 1;
  // NaN is before every other number.
  return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : -1) : Number.isNaN(b) ? 1 : 0;
}

function compareValues(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string') return compareByCulture(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (a instanceof Box && b instanceof Box && a.type === b.type) return compareNumbers(a.value, b.value);
  const compared = typeof a === 'object' ? (a as Comparable).compareTo?.(b) : undefined;
  if (compared !== undefined) return compared;
  throw exception('ArgumentException', 'At least one object must implement IComparable.');
}
