import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import type { TypeDeclaration } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { keysOf } from '../collections/comparers.ts';
import { NetHashSet } from '../collections/hash-set.ts';
import { emptyArray, isEmptyArray, present, read, Sequence } from './sequence.ts';

type Select = (item: Value) => Value;

const itself: Select = (item) => item;

const setOf = (run: Run, type: Type, comparer: Value): NetHashSet => new NetHashSet(type, keysOf(type, comparer, run));

/** Adds a key; what is new has been counted. */
function isNew(run: Run, set: NetHashSet, key: Value): boolean {
  run.grow(1);
  return set.add(key);
}

function union(
  run: Run,
  [item, key]: readonly [Type, Type],
  sources: readonly Value[],
  selector: Select,
  comparer: Value,
): Sequence {
  return new Sequence(item, sources, function* () {
    const seen = setOf(run, key, comparer);
    for (const source of sources) for (const one of read(run, source)) if (isNew(run, seen, selector(one))) yield one;
  });
}

/** Items of the first sequence whose key is (not) in the second; each key once. */
function matching(
  run: Run,
  [item, key]: readonly [Type, Type],
  [first, second]: readonly [Value, Value],
  { selector = itself, comparer, isWanted }: { selector?: Select; comparer: Value; isWanted: boolean },
): Sequence {
  return new Sequence(item, [first, second], function* () {
    const others = setOf(run, key, comparer);
    for (const one of read(run, second)) isNew(run, others, one);
    for (const one of read(run, first)) {
      const found = selector(one);
      if (isWanted ? others.remove(found) : isNew(run, others, found)) yield one;
    }
  });
}

function distinct(this: Run, [item]: readonly [Type], source: Value, comparer: Value = null): Value {
  present({ source });
  if (isEmptyArray(source)) return emptyArray(item);
  return union(this, [item, item], [source], itself, comparer);
}

function distinctBy(
  this: Run,
  types: readonly [Type, Type],
  source: Value,
  keySelector: Select,
  comparer: Value = null,
): Value {
  present({ source, keySelector });
  if (isEmptyArray(source)) return emptyArray(types[0]);
  return union(this, types, [source], keySelector, comparer);
}

function unionOf(this: Run, [item]: readonly [Type], first: Value, second: Value, comparer: Value = null): Sequence {
  present({ first, second });
  return union(this, [item, item], [first, second], itself, comparer);
}

function unionBy(
  this: Run,
  types: readonly [Type, Type],
  first: Value,
  second: Value,
  keySelector: Select,
  comparer: Value = null,
): Sequence {
  present({ first, second, keySelector });
  return union(this, types, [first, second], keySelector, comparer);
}

const matchers = (isWanted: boolean) => ({
  plain(this: Run, [item]: readonly [Type], first: Value, second: Value, comparer: Value = null): Sequence {
    present({ first, second });
    return matching(this, [item, item], [first, second], { comparer, isWanted });
  },
  by(
    this: Run,
    types: readonly [Type, Type],
    first: Value,
    second: Value,
    keySelector: Select,
    comparer: Value = null,
  ): Sequence {
    present({ first, second, keySelector });
    return matching(this, types, [first, second], { selector: keySelector, comparer, isWanted });
  },
});

const intersect = matchers(true);
const except = matchers(false);
const comparer = 'IEqualityComparer';

/** Operators of sets. */
export const setMembers: NonNullable<TypeDeclaration['members']> = {
  'static IEnumerable<T> Distinct<T>(this IEnumerable<T>)': distinct,
  [`static IEnumerable<T> Distinct<T>(this IEnumerable<T>, ${comparer}<T>)`]: distinct,
  'static IEnumerable<T> DistinctBy<T, K>(this IEnumerable<T>, Func<T, K>)': distinctBy,
  [`static IEnumerable<T> DistinctBy<T, K>(this IEnumerable<T>, Func<T, K>, ${comparer}<K>)`]: distinctBy,
  'static IEnumerable<T> Union<T>(this IEnumerable<T>, IEnumerable<T>)': unionOf,
  [`static IEnumerable<T> Union<T>(this IEnumerable<T>, IEnumerable<T>, ${comparer}<T>)`]: unionOf,
  'static IEnumerable<T> UnionBy<T, K>(this IEnumerable<T>, IEnumerable<T>, Func<T, K>)': unionBy,
  [`static IEnumerable<T> UnionBy<T, K>(this IEnumerable<T>, IEnumerable<T>, Func<T, K>, ${comparer}<K>)`]: unionBy,
  'static IEnumerable<T> Intersect<T>(this IEnumerable<T>, IEnumerable<T>)': intersect.plain,
  [`static IEnumerable<T> Intersect<T>(this IEnumerable<T>, IEnumerable<T>, ${comparer}<T>)`]: intersect.plain,
  'static IEnumerable<T> IntersectBy<T, K>(this IEnumerable<T>, IEnumerable<K>, Func<T, K>)': intersect.by,
  'static IEnumerable<T> Except<T>(this IEnumerable<T>, IEnumerable<T>)': except.plain,
  [`static IEnumerable<T> Except<T>(this IEnumerable<T>, IEnumerable<T>, ${comparer}<T>)`]: except.plain,
  'static IEnumerable<T> ExceptBy<T, K>(this IEnumerable<T>, IEnumerable<K>, Func<T, K>)': except.by,
};
