import type { Value } from '../../../runtime/values.ts';
import type { TypeDeclaration } from '../../../types/declare.ts';

interface Comparable {
  equals(other: Value): boolean;
  compareTo(other: Value): number;
  hash(): number;
}

/** Equality and order of a type of times, which has static members too. */
export const timeComparisons = (name: string): NonNullable<TypeDeclaration['members']> => ({
  ...comparisons(name),
  [`static int Compare(${name}, ${name})`]: (a: Comparable, b: Comparable) => a.compareTo(b),
  [`static bool Equals(${name}, ${name})`]: (a: Comparable, b: Comparable) => a.equals(b),
});

/** Equality and order of a struct: members and operators. */
export function comparisons(name: string): NonNullable<TypeDeclaration['members']> {
  const compare = (a: Comparable, b: Value): number => (b === null ? 1 : a.compareTo(b));
  const equal = (a: Comparable, b: Value): boolean => a.equals(b);
  return {
    [`int CompareTo(${name})`]: compare,
    'int CompareTo(object)': compare,
    [`bool Equals(${name})`]: equal,
    'bool Equals(object)': equal,
    'int GetHashCode()': (value: Comparable) => value.hash(),
    [`static bool operator ==(${name}, ${name})`]: equal,
    [`static bool operator !=(${name}, ${name})`]: (a: Comparable, b: Value) => !a.equals(b),
    [`static bool operator <(${name}, ${name})`]: (a: Comparable, b: Value) => a.compareTo(b) < 0,
    [`static bool operator >(${name}, ${name})`]: (a: Comparable, b: Value) => a.compareTo(b) > 0,
    [`static bool operator <=(${name}, ${name})`]: (a: Comparable, b: Value) => a.compareTo(b) <= 0,
    [`static bool operator >=(${name}, ${name})`]: (a: Comparable, b: Value) => a.compareTo(b) >= 0,
  };
}
