import { netGeneric } from '../../runtime/net-name.ts';
import type { Run } from '../../runtime/run.ts';
import type { NetArray, Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { copyInto } from './copy.ts';
import { Enumerator } from './enumerator.ts';
import { indexOf } from './interfaces.ts';
import type { NetList } from './list.ts';

/** `ReadOnlyCollection<T>`: a view of a list. */
export class ReadOnlyList {
  readonly typeArguments: readonly Type[];
  readonly isReadOnly = true;
  readonly list: NetList;
  constructor(item: Type, list: NetList) {
    this.typeArguments = [item];
    this.list = list;
  }
  get count(): number {
    return this.list.count;
  }
  get items(): readonly Value[] {
    return this.list.items;
  }
  [Symbol.iterator](): Iterator<Value> {
    return this.list[Symbol.iterator]();
  }
  toText(): string {
    return netGeneric('System.Collections.ObjectModel.ReadOnlyCollection', this.typeArguments);
  }
}

export const readOnlyType = declareType({
  name: 'System.Collections.ObjectModel.ReadOnlyCollection<T>',
  kind: 'class',
  bases: ['IList<T>', 'IReadOnlyList<T>', 'ICollection'],
  instances: ReadOnlyList,
  members: {
    'int Count { get; }': (list: ReadOnlyList) => list.count,
    'T this[int] { get; }': (list: ReadOnlyList, index: number) => list.list.at(index),
    'bool Contains(T)'(this: Run, list: ReadOnlyList, item: Value) {
      return indexOf(this, list, item) >= 0;
    },
    'int IndexOf(T)'(this: Run, list: ReadOnlyList, item: Value) {
      return indexOf(this, list, item);
    },
    'void CopyTo(T[], int)'(this: Run, list: ReadOnlyList, target: NetArray, start: number) {
      return copyInto(this, [...list], target, start);
    },
    'IEnumerator<T> GetEnumerator()': (list: ReadOnlyList) => new Enumerator(list.typeArguments[0] as Type, list),
  },
});
