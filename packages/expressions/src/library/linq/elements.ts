import { defaultOf } from '../../runtime/default-of.ts';
import type { Run } from '../../runtime/run.ts';
import { NetArray, type Value } from '../../runtime/values.ts';
import type { Implementation, TypeDeclaration } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { indexOutOfRange, invalidOperation, outOfRange } from '../collections/errors.ts';
import { NetList } from '../collections/list.ts';
import { present, read } from './sequence.ts';

type Types = readonly [Type];
type Test = (item: Value) => boolean;
type Otherwise = (isMatch: boolean) => Value;

const empty: Otherwise = (isMatch) => {
  throw invalidOperation(isMatch ? 'Sequence contains no matching element' : 'Sequence contains no elements');
};

/** Finds one item of a source. */
type Find = (items: Iterable<Value>, test: Test, isMatch: boolean, otherwise: Otherwise) => Value;

const first: Find = (items, test, isMatch, otherwise) => {
  for (const item of items) if (test(item)) return item;
  return otherwise(isMatch);
};

const last: Find = (items, test, isMatch, otherwise) => {
  let found: { readonly item: Value } | undefined;
  for (const item of items) if (test(item)) found = { item };
  return found ? found.item : otherwise(isMatch);
};

const single: Find = (items, test, isMatch, otherwise) => {
  let found: { readonly item: Value } | undefined;
  for (const item of items) {
    if (!test(item)) continue;
    if (found) throw invalidOperation(`Sequence contains more than one ${isMatch ? 'matching element' : 'element'}`);
    found = { item };
  }
  return found ? found.item : otherwise(isMatch);
};

const anything: Test = () => true;

/** The overloads of one operator, with and without a predicate and a default. */
function overloads(name: string, find: Find): NonNullable<TypeDeclaration['members']> {
  const strict: Implementation = function (this: Run, _: Types, source: Value) {
    present({ source });
    return find(read(this, source), anything, false, empty);
  };
  const strictMatch: Implementation = function (this: Run, _: Types, source: Value, predicate: Test) {
    present({ source, predicate });
    return find(read(this, source), predicate, true, empty);
  };
  const orDefault: Implementation = function (
    this: Run,
    [type]: Types,
    source: Value,
    otherwise: Value = defaultOf(type),
  ) {
    present({ source });
    return find(read(this, source), anything, false, () => otherwise);
  };
  const matchOrDefault: Implementation = function (
    this: Run,
    [type]: Types,
    source: Value,
    predicate: Test,
    otherwise: Value = defaultOf(type),
  ) {
    present({ source, predicate });
    return find(read(this, source), predicate, true, () => otherwise);
  };
  return {
    [`static T ${name}<T>(this IEnumerable<T>)`]: strict,
    [`static T ${name}<T>(this IEnumerable<T>, Func<T, bool>)`]: strictMatch,
    [`static T ${name}OrDefault<T>(this IEnumerable<T>)`]: orDefault,
    [`static T ${name}OrDefault<T>(this IEnumerable<T>, T)`]: orDefault,
    [`static T ${name}OrDefault<T>(this IEnumerable<T>, Func<T, bool>)`]: matchOrDefault,
    [`static T ${name}OrDefault<T>(this IEnumerable<T>, Func<T, bool>, T)`]: matchOrDefault,
  };
}

/** The item at an index; undefined outside. */
function at(run: Run, source: Value, index: number): { readonly item: Value } | undefined {
  let left = index;
  if (left >= 0) for (const item of read(run, source)) if (left-- === 0) return { item };
  return undefined;
}

/** Operators that return one item. */
export const elementMembers: NonNullable<TypeDeclaration['members']> = {
  ...overloads('First', first),
  ...overloads('Last', last),
  ...overloads('Single', single),
  'static T ElementAt<T>(this IEnumerable<T>, int)'(this: Run, _: Types, source: Value, index: number) {
    present({ source });
    const found = at(this, source, index);
    if (found) return found.item;
    // Lists and arrays have their own message.
    if (source instanceof NetList || source instanceof NetArray) throw indexOutOfRange();
    throw outOfRange('Specified argument was out of the range of valid values.', 'index');
  },
  'static T ElementAtOrDefault<T>(this IEnumerable<T>, int)'(this: Run, [type]: Types, source: Value, index: number) {
    present({ source });
    const found = at(this, source, index);
    return found ? found.item : defaultOf(type);
  },
};
