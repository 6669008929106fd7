import { comparisonOf, equalityOf, keyOf as plainKeyOf } from '../../runtime/equality.ts';
import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';

/** What a value of `IEqualityComparer<T>` or `IComparer<T>` is in JavaScript. */
export interface ComparerValue {
  equals(a: Value, b: Value): boolean;
  compare(a: Value, b: Value): number;
  /** A text such that equal values have equal texts. */
  keyOf(value: Value): string | number | bigint | boolean | undefined;
}

/** How a collection compares its keys. */
export interface Keys {
  readonly equal: (a: Value, b: Value) => boolean;
  readonly keyOf: (value: Value) => unknown;
}

/**
 * The equality of a comparer argument; of the type if it is null.
 *
 * @param run counts comparisons, which are many for keys without a hash
 */
export function keysOf(type: Type, comparer: Value = null, run?: Run): Keys {
  const given = comparer as ComparerValue | null;
  const equal = given ? (a: Value, b: Value) => given.equals(a, b) : equalityOf(type);
  const counted = (a: Value, b: Value) => {
    run?.spend();
    return equal(a, b);
  };
  const keyOf = given ? (value: Value) => given.keyOf(value) : hashKeyOf;
  if (!run) return { equal, keyOf };
  return {
    equal: counted,
    keyOf: (value) => {
      // A hash takes longer than most steps, and that of a long text very long.
      run.spend(typeof value === 'string' ? 2 + (value.length >> 8) : 2);
      return keyOf(value);
    },
  };
}

/** A key for a Map of JavaScript: of equal values it is the same. */
function hashKeyOf(value: Value): unknown {
  const key = plainKeyOf(value);
  if (key !== undefined || typeof value !== 'object' || value === null) return key;
  const { equals, hash } = value as { readonly equals?: unknown; readonly hash?: () => number };
  if (!equals) return value;
  return hash ? `h${hash.call(value)}` : undefined;
}

/** The order of a comparer argument; of the type if it is null. */
export function orderOf(type: Type, comparer: Value = null): (a: Value, b: Value) => number {
  if (comparer === null) return comparisonOf(type);
  const given = comparer as ComparerValue;
  return (a, b) => given.compare(a, b);
}

export const comparerTypes = [
  declareType({
    name: 'System.Collections.Generic.IEqualityComparer<T>',
    kind: 'interface',
    members: {
      'bool Equals(T, T)'(this: Run, comparer: ComparerValue, a: Value, b: Value) {
        return comparer.equals(a, b);
      },
    },
  }),
  declareType({
    name: 'System.Collections.Generic.IComparer<T>',
    kind: 'interface',
    members: {
      'int Compare(T, T)'(this: Run, comparer: ComparerValue, a: Value, b: Value) {
        return comparer.compare(a, b);
      },
    },
  }),
];
