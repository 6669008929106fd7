import { UnsupportedError } from '../../runtime/exception.ts';
import { netGeneric } from '../../runtime/net-name.ts';
import type { Run } from '../../runtime/run.ts';
import { NetArray, type Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { keysOf } from '../collections/comparers.ts';
import { Slots } from '../collections/slots.ts';
import { read } from './sequence.ts';

/** `IGrouping<K, T>`: items with the same key. */
export class Grouping {
  /** `[K, T]`. */
  readonly typeArguments: readonly Type[];
  readonly key: Value;
  readonly items: Value[] = [];

  constructor(typeArguments: readonly Type[], key: Value) {
    this.typeArguments = typeArguments;
    this.key = key;
  }

  get count(): number {
    return this.items.length;
  }

  [Symbol.iterator](): Iterator<Value> {
    return this.items[Symbol.iterator]();
  }

  toText(): string {
    throw new UnsupportedError('The text of a group is the name of a class inside of .NET');
  }
}

/** `ILookup<K, T>`: groups by key, in the order of their first items. Null is a key too. */
export class Lookup {
  /** `[K, T]`. */
  readonly typeArguments: readonly Type[];
  readonly #groups: Slots;

  constructor(run: Run, typeArguments: readonly Type[], comparer: Value) {
    this.typeArguments = typeArguments;
    this.#groups = new Slots(keysOf(typeArguments[0] as Type, comparer, run));
  }

  /** Reads a source. */
  static of(
    run: Run,
    types: readonly [Type, Type],
    source: Value,
    { key, item, comparer }: { key: (item: Value) => Value; item?: (item: Value) => Value; comparer: Value },
  ): Lookup {
    const made = new Lookup(run, types, comparer);
    for (const one of read(run, source)) {
      run.grow(1);
      made.groupOf(key(one)).items.push(item ? item(one) : one);
    }
    return made;
  }

  get count(): number {
    return this.#groups.count;
  }

  find(key: Value): Grouping | undefined {
    return this.#groups.find(key)?.value as Grouping | undefined;
  }

  /** The items of a key: none for a key that does not occur. */
  itemsOf(key: Value): Value {
    return this.find(key) ?? new NetArray(this.typeArguments[1] as Type, []);
  }

  groupOf(key: Value): Grouping {
    const before = this.find(key);
    if (before) return before;
    const group = new Grouping(this.typeArguments, key);
    this.#groups.insert(key, group);
    return group;
  }

  *[Symbol.iterator](): Iterator<Value> {
    for (const { value } of this.#groups) yield value;
  }

  toText(): string {
    return netGeneric('System.Linq.Lookup', this.typeArguments);
  }
}

const lookupMembers = {
  'int Count { get; }': (lookup: Lookup) => lookup.count,
  'bool Contains(K)': (lookup: Lookup, key: Value) => lookup.find(key) !== undefined,
  'IEnumerable<T> this[K] { get; }': (lookup: Lookup, key: Value) => lookup.itemsOf(key),
};

export const groupTypes = [
  declareType({
    name: 'System.Linq.IGrouping<K, T>',
    kind: 'interface',
    bases: ['IEnumerable<T>'],
    instances: Grouping,
    members: { 'K Key { get; }': (group: Grouping) => group.key },
  }),
  declareType({
    name: 'System.Linq.ILookup<K, T>',
    kind: 'interface',
    bases: ['IEnumerable<IGrouping<K, T>>'],
    members: lookupMembers,
  }),
  declareType({
    name: 'System.Linq.Lookup<K, T>',
    kind: 'class',
    bases: ['ILookup<K, T>'],
    instances: Lookup,
    members: lookupMembers,
  }),
];
