import type { Run } from '../../runtime/run.ts';
import { NetArray, type Value } from '../../runtime/values.ts';
import type { TypeDeclaration } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { keysOf } from '../collections/comparers.ts';
import { arrayItems } from '../collections/copy.ts';
import { NetDictionary } from '../collections/dictionary.ts';
import { outOfRange } from '../collections/errors.ts';
import { NetHashSet } from '../collections/hash-set.ts';
import type { KeyValuePairValue } from '../collections/key-value-pair.ts';
import { NetList } from '../collections/list.ts';
import { emptyArray, present, read, readAll, Sequence } from './sequence.ts';

type Types = readonly [Type];
type Select = (item: Value) => Value;

function toHashSet(this: Run, [item]: Types, source: Value, comparer: Value = null): NetHashSet {
  present({ source });
  const made = new NetHashSet(item, keysOf(item, comparer, this));
  made.unionWith(this, source);
  return made;
}

function dictionaryOf(
  run: Run,
  types: readonly [Type, Type],
  source: Value,
  { key, value, comparer }: { key: Select; value: Select; comparer: Value },
): NetDictionary {
  const made = new NetDictionary(types, comparer, { run });
  for (const item of read(run, source)) {
    run.grow(1);
    made.addNew(run, key(item), value(item));
  }
  return made;
}

function toDictionary(
  this: Run,
  [item, key]: readonly [Type, Type],
  source: Value,
  keySelector: Select,
  comparer: Value = null,
): NetDictionary {
  present({ source, keySelector });
  return dictionaryOf(this, [key, item], source, { key: keySelector, value: (one) => one, comparer });
}

function toDictionaryOf(
  this: Run,
  [, key, value]: readonly [Type, Type, Type],
  source: Value,
  keySelector: Select,
  elementSelector: Select,
  comparer: Value = null,
): NetDictionary {
  present({ source, keySelector, elementSelector });
  return dictionaryOf(this, [key, value], source, { key: keySelector, value: elementSelector, comparer });
}

function pairsToDictionary(
  this: Run,
  types: readonly [Type, Type],
  source: Value,
  comparer: Value = null,
): NetDictionary {
  present({ source });
  const of = (read: (pair: KeyValuePairValue) => Value) => (pair: Value) => read(pair as KeyValuePairValue);
  return dictionaryOf(this, types, source, { key: of(({ key }) => key), value: of(({ value }) => value), comparer });
}

function countWrong(): Error {
  return outOfRange('Specified argument was out of the range of valid values.', 'count');
}

/** A sequence from nothing. Each item is a step, for every reader. */
function counted(run: Run, item: Type, count: number, of: (index: number) => Value): Sequence {
  return new Sequence(item, [], function* () {
    for (let index = 0; index < count; index++) {
      run.spend();
      yield of(index);
    }
  });
}

/** Operators that make collections, and sequences from nothing. */
export const collectMembers: NonNullable<TypeDeclaration['members']> = {
  'static List<T> ToList<T>(this IEnumerable<T>)'(this: Run, [item]: Types, source: Value) {
    present({ source });
    return new NetList(item, readAll(this, source));
  },
  'static T[] ToArray<T>(this IEnumerable<T>)'(this: Run, [item]: Types, source: Value) {
    present({ source });
    return new NetArray(item, arrayItems(item, readAll(this, source)));
  },
  'static HashSet<T> ToHashSet<T>(this IEnumerable<T>)': toHashSet,
  'static HashSet<T> ToHashSet<T>(this IEnumerable<T>, IEqualityComparer<T>)': toHashSet,
  'static Dictionary<K, T> ToDictionary<T, K>(this IEnumerable<T>, Func<T, K>)': toDictionary,
  'static Dictionary<K, T> ToDictionary<T, K>(this IEnumerable<T>, Func<T, K>, IEqualityComparer<K>)': toDictionary,
  'static Dictionary<K, E> ToDictionary<T, K, E>(this IEnumerable<T>, Func<T, K>, Func<T, E>)': toDictionaryOf,
  'static Dictionary<K, E> ToDictionary<T, K, E>(this IEnumerable<T>, Func<T, K>, Func<T, E>, IEqualityComparer<K>)':
    toDictionaryOf,
  'static Dictionary<K, V> ToDictionary<K, V>(this IEnumerable<KeyValuePair<K, V>>)': pairsToDictionary,
  'static Dictionary<K, V> ToDictionary<K, V>(this IEnumerable<KeyValuePair<K, V>>, IEqualityComparer<K>)':
    pairsToDictionary,
  'static IEnumerable<T> AsEnumerable<T>(this IEnumerable<T>)': (_: Types, source: Value) => source,
  'static IEnumerable<T> Empty<T>()': ([item]: Types) => emptyArray(item),
  'static IEnumerable<int> Range(int, int)'(this: Run, start: number, count: number) {
    if (count < 0 || start + count - 1 > 2_147_483_647) throw countWrong();
    if (count === 0) return emptyArray(this.types.get('int'));
    return counted(this, this.types.get('int'), count, (index) => start + index);
  },
  'static IEnumerable<T> Repeat<T>(T, int)'(this: Run, [item]: Types, value: Value, count: number) {
    if (count < 0) throw countWrong();
    if (count === 0) return emptyArray(item);
    return counted(this, item, count, () => value);
  },
};
