import { iterate } from '../../runtime/iterate.ts';
import type { Run } from '../../runtime/run.ts';
import { NetArray, type Value } from '../../runtime/values.ts';
import type { TypeDeclaration } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { keysOf } from '../collections/comparers.ts';
import { countOf } from '../collections/interfaces.ts';
import { present, read } from './sequence.ts';

type Types = readonly [Type];
type Test = (item: Value) => boolean;

function count(run: Run, source: Value, predicate?: Test): number {
  present(predicate === undefined ? { source } : { source, predicate });
  if (!predicate) {
    const known = source instanceof NetArray ? countOf(source) : (source as { readonly count?: number }).count;
    if (known !== undefined) return known;
  }
  let found = 0;
  for (const item of read(run, source)) if (!predicate || predicate(item)) found++;
  return found;
}

function contains(this: Run, [type]: Types, source: Value, item: Value, comparer: Value = null): boolean {
  present({ source });
  // A collection decides by its own comparer.
  const own = source as { contains?(item: Value): boolean };
  if (comparer === null && typeof source === 'object' && own.contains) return own.contains(item);
  const { equal } = keysOf(type, comparer);
  for (const one of read(this, source)) if (equal(one, item)) return true;
  return false;
}

function sequenceEqual(this: Run, [type]: Types, first: Value, second: Value, comparer: Value = null): boolean {
  present({ first, second });
  const { equal } = keysOf(type, comparer);
  const others = iterate(second)[Symbol.iterator]();
  for (const one of read(this, first)) {
    const other = others.next();
    if (other.done || !equal(one, other.value)) return false;
  }
  return others.next().done === true;
}

/** Operators that return a number or a truth. */
export const questionMembers: NonNullable<TypeDeclaration['members']> = {
  'static bool Any<T>(this IEnumerable<T>)'(this: Run, _: Types, source: Value) {
    present({ source });
    for (const _item of read(this, source)) return true;
    return false;
  },
  'static bool Any<T>(this IEnumerable<T>, Func<T, bool>)'(this: Run, _: Types, source: Value, predicate: Test) {
    present({ source, predicate });
    for (const item of read(this, source)) if (predicate(item)) return true;
    return false;
  },
  'static bool All<T>(this IEnumerable<T>, Func<T, bool>)'(this: Run, _: Types, source: Value, predicate: Test) {
    present({ source, predicate });
    for (const item of read(this, source)) if (!predicate(item)) return false;
    return true;
  },
  'static int Count<T>(this IEnumerable<T>)'(this: Run, _: Types, source: Value) {
    return count(this, source);
  },
  'static int Count<T>(this IEnumerable<T>, Func<T, bool>)'(this: Run, _: Types, source: Value, predicate: Test) {
    return count(this, source, predicate);
  },
  'static long LongCount<T>(this IEnumerable<T>)'(this: Run, _: Types, source: Value) {
    return BigInt(count(this, source));
  },
  'static long LongCount<T>(this IEnumerable<T>, Func<T, bool>)'(this: Run, _: Types, source: Value, predicate: Test) {
    return BigInt(count(this, source, predicate));
  },
  'static bool Contains<T>(this IEnumerable<T>, T)': contains,
  'static bool Contains<T>(this IEnumerable<T>, T, IEqualityComparer<T>)': contains,
  'static bool SequenceEqual<T>(this IEnumerable<T>, IEnumerable<T>)': sequenceEqual,
  'static bool SequenceEqual<T>(this IEnumerable<T>, IEnumerable<T>, IEqualityComparer<T>)': sequenceEqual,
};
