import { netGeneric } from '../../runtime/net-name.ts';
import type { Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import type { NetDictionary } from './dictionary.ts';
import { notSupported } from './errors.ts';

/** The keys or values of a dictionary, as they are while they are read. */
abstract class View {
  readonly typeArguments: readonly Type[];
  readonly isReadOnly = true;
  protected readonly dictionary: NetDictionary;
  constructor(dictionary: NetDictionary) {
    this.typeArguments = dictionary.typeArguments;
    this.dictionary = dictionary;
  }
  get count(): number {
    return this.dictionary.count;
  }
}

/** `Dictionary<K, V>.Keys`. */
export class KeyCollection extends View {
  *[Symbol.iterator](): Iterator<Value> {
    for (const { key } of this.dictionary) yield key;
  }
  contains(key: Value): boolean {
    return this.dictionary.find(key) !== undefined;
  }
  add(): never {
    throw notSupported('Mutating a key collection derived from a dictionary is not allowed.');
  }
  remove(): never {
    return this.add();
  }
  clear(): never {
    return this.add();
  }
  toText(): string {
    return netGeneric('System.Collections.Generic.Dictionary`2+KeyCollection', this.typeArguments).replace(
      'KeyCollection`2',
      'KeyCollection',
    );
  }
}

/** `Dictionary<K, V>.Values`. */
export class ValueCollection extends View {
  *[Symbol.iterator](): Iterator<Value> {
    for (const { value } of this.dictionary) yield value;
  }
  add(): never {
    throw notSupported('Mutating a value collection derived from a dictionary is not allowed.');
  }
  remove(): never {
    return this.add();
  }
  clear(): never {
    return this.add();
  }
  toText(): string {
    return netGeneric('System.Collections.Generic.Dictionary`2+ValueCollection', this.typeArguments).replace(
      'ValueCollection`2',
      'ValueCollection',
    );
  }
}

export const viewTypes = [
  declareType({
    name: 'System.Collections.Generic.KeyCollection<K, V>',
    kind: 'class',
    bases: ['ICollection<K>', 'IReadOnlyCollection<K>'],
    instances: KeyCollection,
    members: {
      'int Count { get; }': (view: KeyCollection) => view.count,
      'bool Contains(K)': (view: KeyCollection, key: Value) => view.contains(key),
    },
  }),
  declareType({
    name: 'System.Collections.Generic.ValueCollection<K, V>',
    kind: 'class',
    bases: ['ICollection<V>', 'IReadOnlyCollection<V>'],
    instances: ValueCollection,
    members: { 'int Count { get; }': (view: ValueCollection) => view.count },
  }),
];
