import { defaultOf } from '../../runtime/default-of.ts';
import { iterate } from '../../runtime/iterate.ts';
import type { Run } from '../../runtime/run.ts';
import { NetArray, type Value } from '../../runtime/values.ts';
import type { TypeDeclaration } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { arrayItems } from '../collections/copy.ts';
import { outOfRange } from '../collections/errors.ts';
import { emptyArray, isEmptyArray, present, read, readAll, Sequence, sequenceOver } from './sequence.ts';

type Types = readonly [Type];
type Test = (item: Value, index: number) => boolean;

/** A sequence of the items of another. */
function partOf(run: Run, item: Type, source: Value, items: (items: Iterable<Value>) => Iterable<Value>): Value {
  present({ source });
  return sequenceOver(item, source, () => items(read(run, source)));
}

/** The same for operators that add items, so that an empty source is none. */
function grown(run: Run, item: Type, source: Value, items: (items: Iterable<Value>) => Iterable<Value>): Sequence {
  present({ source });
  return new Sequence(item, [source], () => items(read(run, source)));
}

function take(this: Run, [item]: Types, source: Value, count: number): Value {
  present({ source });
  if (count <= 0) return emptyArray(item);
  return partOf(this, item, source, function* (items) {
    let left = count;
    for (const one of items) {
      yield one;
      if (--left === 0) return;
    }
  });
}

function skip(this: Run, [item]: Types, source: Value, count: number): Value {
  return partOf(this, item, source, function* (items) {
    let left = count;
    for (const one of items) if (left-- <= 0) yield one;
  });
}

function takeWhile(this: Run, [item]: Types, source: Value, predicate: Test): Value {
  present({ source, predicate });
  return partOf(this, item, source, function* (items) {
    let index = 0;
    for (const one of items) {
      if (!predicate(one, index++)) return;
      yield one;
    }
  });
}

function skipWhile(this: Run, [item]: Types, source: Value, predicate: Test): Value {
  present({ source, predicate });
  return partOf(this, item, source, function* (items) {
    let index = 0;
    let isSkipping = true;
    for (const one of items) {
      isSkipping &&= predicate(one, index++);
      if (!isSkipping) yield one;
    }
  });
}

function defaultIfEmpty(this: Run, [item]: Types, source: Value, otherwise: Value = defaultOf(item)): Value {
  present({ source });
  if (source instanceof NetArray && !isEmptyArray(source)) return source;
  return grown(this, item, source, function* (items) {
    let isEmpty = true;
    for (const one of items) {
      isEmpty = false;
      yield one;
    }
    if (isEmpty) yield otherwise;
  });
}

/** Parts of sequences, and sequences put together. */
export const partMembers: NonNullable<TypeDeclaration['members']> = {
  'static IEnumerable<T> Take<T>(this IEnumerable<T>, int)': take,
  'static IEnumerable<T> Skip<T>(this IEnumerable<T>, int)': skip,
  'static IEnumerable<T> TakeWhile<T>(this IEnumerable<T>, Func<T, bool>)': takeWhile,
  'static IEnumerable<T> TakeWhile<T>(this IEnumerable<T>, Func<T, int, bool>)': takeWhile,
  'static IEnumerable<T> SkipWhile<T>(this IEnumerable<T>, Func<T, bool>)': skipWhile,
  'static IEnumerable<T> SkipWhile<T>(this IEnumerable<T>, Func<T, int, bool>)': skipWhile,
  'static IEnumerable<T> TakeLast<T>(this IEnumerable<T>, int)'(
    this: Run,
    [item]: Types,
    source: Value,
    count: number,
  ) {
    present({ source });
    if (count <= 0) return emptyArray(item);
    return partOf(this, item, source, () => readAll(this, source).slice(-count));
  },
  'static IEnumerable<T> SkipLast<T>(this IEnumerable<T>, int)'(
    this: Run,
    [item]: Types,
    source: Value,
    count: number,
  ) {
    return partOf(this, item, source, function* (items) {
      const waiting: Value[] = [];
      for (const one of items) {
        waiting.push(one);
        if (waiting.length > Math.max(0, count)) yield waiting.shift();
      }
    });
  },
  'static IEnumerable<T> DefaultIfEmpty<T>(this IEnumerable<T>)': defaultIfEmpty,
  'static IEnumerable<T> DefaultIfEmpty<T>(this IEnumerable<T>, T)': defaultIfEmpty,
  'static IEnumerable<T> Append<T>(this IEnumerable<T>, T)'(this: Run, [item]: Types, source: Value, added: Value) {
    return grown(this, item, source, function* (items) {
      yield* items;
      yield added;
    });
  },
  'static IEnumerable<T> Prepend<T>(this IEnumerable<T>, T)'(this: Run, [item]: Types, source: Value, added: Value) {
    return grown(this, item, source, function* (items) {
      yield added;
      yield* items;
    });
  },
  'static IEnumerable<T> Reverse<T>(this IEnumerable<T>)'(this: Run, [item]: Types, source: Value) {
    return partOf(this, item, source, () => readAll(this, source).reverse());
  },
  'static IEnumerable<T> Concat<T>(this IEnumerable<T>, IEnumerable<T>)'(
    this: Run,
    [item]: Types,
    first: Value,
    second: Value,
  ) {
    present({ first, second });
    if (isEmptyArray(first)) return second;
    if (isEmptyArray(second)) return first;
    const run = this;
    return new Sequence(item, [first, second], function* () {
      yield* read(run, first);
      yield* read(run, second);
    });
  },
  'static IEnumerable<R> Zip<T, U, R>(this IEnumerable<T>, IEnumerable<U>, Func<T, U, R>)'(
    this: Run,
    types: readonly Type[],
    first: Value,
    second: Value,
    resultSelector: (a: Value, b: Value) => Value,
  ) {
    present({ first, second, resultSelector });
    const run = this;
    return new Sequence(types[2] as Type, [first, second], function* () {
      const others = iterate(second)[Symbol.iterator]();
      for (const one of read(run, first)) {
        const other = others.next();
        if (other.done) return;
        yield resultSelector(one, other.value);
      }
    });
  },
  'static IEnumerable<T[]> Chunk<T>(this IEnumerable<T>, int)'(this: Run, [item]: Types, source: Value, size: number) {
    present({ source });
    if (size < 1) throw outOfRange('Specified argument was out of the range of valid values.', 'size');
    const run = this;
    return sequenceOver(run.types.arrayOf(item), source, function* () {
      let chunk: Value[] = [];
      for (const one of read(run, source)) {
        run.grow(1);
        chunk.push(one);
        if (chunk.length < size) continue;
        yield new NetArray(item, arrayItems(item, chunk));
        chunk = [];
      }
      if (chunk.length > 0) yield new NetArray(item, arrayItems(item, chunk));
    });
  },
};
