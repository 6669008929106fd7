import { netGeneric } from '../../runtime/net-name.ts';
import type { Run } from '../../runtime/run.ts';
import type { NetArray, Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { copyInto } from './copy.ts';
import type { NetDictionary } from './dictionary.ts';
import { Enumerator } from './enumerator.ts';
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

function copy(this: Run, view: Iterable<Value>, target: NetArray, start: number): null {
  return copyInto(this, [...view], target, start);
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
      'void CopyTo(K[], int)': copy,
      'IEnumerator<K> GetEnumerator()': (view: KeyCollection) => new Enumerator(view.typeArguments[0] as Type, view),
    },
  }),
  declareType({
    name: 'System.Collections.Generic.ValueCollection<K, V>',
    kind: 'class',
    bases: ['ICollection<V>', 'IReadOnlyCollection<V>'],
    instances: ValueCollection,
    members: {
      'int Count { get; }': (view: ValueCollection) => view.count,
      'void CopyTo(V[], int)': copy,
      'IEnumerator<V> GetEnumerator()': (view: ValueCollection) => new Enumerator(view.typeArguments[1] as Type, view),
    },
  }),
];
