import { netGeneric } from '../../runtime/net-name.ts';
import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { orderOf } from './comparers.ts';
import { NetDictionary, type Table } from './dictionary.ts';
import { tryGet } from './dictionary-members.ts';
import { KeyCollection, ValueCollection } from './dictionary-views.ts';
import { collectionModified } from './errors.ts';
import type { Slot } from './slots.ts';

/** The table of a `SortedDictionary`: a sorted array. */
class SortedSlots implements Table {
  readonly #order: (a: Value, b: Value) => number;
  readonly #slots: Slot[] = [];
  #version = 0;

  constructor(order: (a: Value, b: Value) => number) {
    this.#order = order;
  }

  get count(): number {
    return this.#slots.length;
  }

  find(key: Value): Slot | undefined {
    const index = this.#search(key);
    return index < 0 ? undefined : this.#slots[index];
  }

  insert(key: Value, value: Value): void {
    this.#slots.splice(~this.#search(key), 0, { key, value, hash: undefined });
    this.#version++;
  }

  remove(key: Value): Slot | undefined {
    const index = this.#search(key);
    if (index < 0) return undefined;
    this.#version++;
    return this.#slots.splice(index, 1)[0];
  }

  clear(): void {
    this.#slots.length = 0;
    this.#version++;
  }

  *[Symbol.iterator](): Iterator<Slot> {
    const version = this.#version;
    for (let index = 0; ; index++) {
      if (version !== this.#version) throw collectionModified();
      const slot = this.#slots[index];
      if (!slot) return;
      yield slot;
    }
  }

  /** The index of a key; the complement of its place if there is none. */
  #search(key: Value): number {
    let low = 0;
    let high = this.#slots.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = this.#order((this.#slots[middle] as Slot).key, key);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return ~low;
  }
}

/** `SortedDictionary<K, V>`. */
export class NetSortedDictionary extends NetDictionary {
  constructor(typeArguments: readonly Type[], comparer: Value = null) {
    super(typeArguments, null, { table: new SortedSlots(orderOf(typeArguments[0] as Type, comparer)) });
  }

  override toText(): string {
    return netGeneric('System.Collections.Generic.SortedDictionary', this.typeArguments);
  }
}

export const sortedDictionaryType = declareType({
  name: 'System.Collections.Generic.SortedDictionary<K, V>',
  kind: 'class',
  bases: ['IDictionary<K, V>', 'IReadOnlyDictionary<K, V>', 'ICollection'],
  instances: NetSortedDictionary,
  members: {
    'new()': (types: readonly Type[]) => new NetSortedDictionary(types),
    'new(IComparer<K>)': (types: readonly Type[], comparer: Value) => new NetSortedDictionary(types, comparer),
    'int Count { get; }': (dictionary: NetSortedDictionary) => dictionary.count,
    'V this[K] { get; set; }': {
      get(this: Run, dictionary: NetSortedDictionary, key: Value) {
        return dictionary.get(this, key);
      },
      set(this: Run, dictionary: NetSortedDictionary, key: Value, value: Value) {
        this.grow(1);
        this.spend(dictionary.count >> 4);
        return dictionary.set(key, value);
      },
    },
    'void Add(K, V)'(this: Run, dictionary: NetSortedDictionary, key: Value, value: Value) {
      this.grow(1);
      this.spend(dictionary.count >> 4);
      return dictionary.addNew(this, key, value);
    },
    'bool ContainsKey(K)': (dictionary: NetSortedDictionary, key: Value) => dictionary.find(key) !== undefined,
    'KeyCollection<K, V> Keys { get; }': (dictionary: NetSortedDictionary) => new KeyCollection(dictionary),
    'ValueCollection<K, V> Values { get; }': (dictionary: NetSortedDictionary) => new ValueCollection(dictionary),
    'bool TryGetValue(K, out V)': tryGet,
    'bool Remove(K)': (dictionary: NetSortedDictionary, key: Value) => dictionary.take(key) !== undefined,
    'void Clear()': (dictionary: NetSortedDictionary) => dictionary.clear(),
  },
});
