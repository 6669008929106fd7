import { defaultOf } from '../../runtime/default-of.ts';
import { required } from '../../runtime/errors.ts';
import { iterate } from '../../runtime/iterate.ts';
import type { Run } from '../../runtime/run.ts';
import type { Ref, Value } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { NetDictionary } from './dictionary.ts';
import { KeyCollection, ValueCollection } from './dictionary-views.ts';
import { Enumerator } from './enumerator.ts';
import { outOfRange } from './errors.ts';
import { KeyValuePairValue } from './key-value-pair.ts';

type KeyAndValue = readonly [Type, Type];

function copyOf(run: Run, types: KeyAndValue, source: Value, comparer: Value, parameter: string): NetDictionary {
  const made = new NetDictionary(types, comparer, { run });
  for (const pair of iterate(required(source, parameter))) {
    run.spend();
    run.grow(1);
    const { key, value } = pair as KeyValuePairValue;
    made.addNew(run, key, value);
  }
  return made;
}

function sized(run: Run, types: KeyAndValue, capacity = 0, comparer: Value = null): NetDictionary {
  if (capacity < 0) throw outOfRange('Specified argument was out of the range of valid values.', 'capacity');
  return new NetDictionary(types, comparer, { run });
}

/** `TryGetValue`. */
export function tryGet(dictionary: NetDictionary, key: Value, out: Ref): boolean {
  const slot = dictionary.find(key);
  out.value = slot ? slot.value : defaultOf(dictionary.typeArguments[1] as Type);
  return slot !== undefined;
}

/** The members of `IReadOnlyDictionary<K, V>`. */
const readMembers: NonNullable<TypeDeclaration['members']> = {
  'V this[K] { get; }'(this: Run, dictionary: NetDictionary, key: Value) {
    return dictionary.get(this, key);
  },
  'bool ContainsKey(K)': (dictionary: NetDictionary, key: Value) => dictionary.find(key) !== undefined,
  'bool TryGetValue(K, out V)': tryGet,
  'IEnumerable<K> Keys { get; }': (dictionary: NetDictionary) => new KeyCollection(dictionary),
  'IEnumerable<V> Values { get; }': (dictionary: NetDictionary) => new ValueCollection(dictionary),
};

/** The members of `IDictionary<K, V>`. */
const changeMembers: NonNullable<TypeDeclaration['members']> = {
  'V this[K] { get; set; }': {
    get(this: Run, dictionary: NetDictionary, key: Value) {
      return dictionary.get(this, key);
    },
    set(this: Run, dictionary: NetDictionary, key: Value, value: Value) {
      this.grow(1);
      return dictionary.set(key, value);
    },
  },
  'bool ContainsKey(K)': (dictionary: NetDictionary, key: Value) => dictionary.find(key) !== undefined,
  'bool TryGetValue(K, out V)': tryGet,
  'void Add(K, V)'(this: Run, dictionary: NetDictionary, key: Value, value: Value) {
    this.grow(1);
    return dictionary.addNew(this, key, value);
  },
  'bool Remove(K)': (dictionary: NetDictionary, key: Value) => dictionary.take(key) !== undefined,
};

const interfaceViews: NonNullable<TypeDeclaration['members']> = {
  'ICollection<K> Keys { get; }': (dictionary: NetDictionary) => new KeyCollection(dictionary),
  'ICollection<V> Values { get; }': (dictionary: NetDictionary) => new ValueCollection(dictionary),
};

export const dictionaryTypes = [
  declareType({
    name: 'System.Collections.Generic.IReadOnlyDictionary<K, V>',
    kind: 'interface',
    bases: ['IReadOnlyCollection<KeyValuePair<K, V>>'],
    members: readMembers,
  }),
  declareType({
    name: 'System.Collections.Generic.IDictionary<K, V>',
    kind: 'interface',
    bases: ['ICollection<KeyValuePair<K, V>>'],
    members: { ...changeMembers, ...interfaceViews },
  }),
  declareType({
    name: 'System.Collections.Generic.Dictionary<K, V>',
    kind: 'class',
    bases: ['IDictionary<K, V>', 'IReadOnlyDictionary<K, V>', 'ICollection'],
    instances: NetDictionary,
    members: {
      'new()'(this: Run, types: KeyAndValue) {
        return sized(this, types);
      },
      'new(int)'(this: Run, types: KeyAndValue, capacity: number) {
        return sized(this, types, capacity);
      },
      'new(IEqualityComparer<K>)'(this: Run, types: KeyAndValue, comparer: Value) {
        return sized(this, types, 0, comparer);
      },
      'new(int, IEqualityComparer<K>)'(this: Run, types: KeyAndValue, capacity: number, comparer: Value) {
        return sized(this, types, capacity, comparer);
      },
      'new(IDictionary<K, V>)'(this: Run, types: KeyAndValue, source: Value) {
        return copyOf(this, types, source, null, 'dictionary');
      },
      'new(IDictionary<K, V>, IEqualityComparer<K>)'(this: Run, types: KeyAndValue, source: Value, comparer: Value) {
        return copyOf(this, types, source, comparer, 'dictionary');
      },
      'new(IEnumerable<KeyValuePair<K, V>>)'(this: Run, types: KeyAndValue, source: Value) {
        return copyOf(this, types, source, null, 'collection');
      },
      'new(IEnumerable<KeyValuePair<K, V>>, IEqualityComparer<K>)'(
        this: Run,
        types: KeyAndValue,
        source: Value,
        comparer: Value,
      ) {
        return copyOf(this, types, source, comparer, 'collection');
      },
      'int Count { get; }': (dictionary: NetDictionary) => dictionary.count,
      ...changeMembers,
      'KeyCollection<K, V> Keys { get; }': (dictionary: NetDictionary) => new KeyCollection(dictionary),
      'ValueCollection<K, V> Values { get; }': (dictionary: NetDictionary) => new ValueCollection(dictionary),
      'bool TryAdd(K, V)'(this: Run, dictionary: NetDictionary, key: Value, value: Value) {
        this.grow(1);
        return dictionary.tryAdd(key, value);
      },
      'bool Remove(K, out V)'(dictionary: NetDictionary, key: Value, out: Ref) {
        tryGet(dictionary, key, out);
        return dictionary.take(key) !== undefined;
      },
      'bool ContainsValue(V)'(this: Run, dictionary: NetDictionary, value: Value) {
        this.spend(dictionary.count);
        return [...dictionary].some((pair) => dictionary.contains(new KeyValuePairValue([], pair.key, value)));
      },
      'void Clear()': (dictionary: NetDictionary) => dictionary.clear(),
      'IEnumerator<KeyValuePair<K, V>> GetEnumerator()'(this: Run, dictionary: NetDictionary) {
        const pair = this.types.as(this.types.of(dictionary), 'IEnumerable')?.typeArguments[0];
        return new Enumerator(pair as Type, dictionary);
      },
    },
  }),
];
