import { netGeneric } from '../../runtime/net-name.ts';
import type { Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import type { NetList } from './list.ts';

/** `ReadOnlyCollection<T>`: a view of a list. */
export class ReadOnlyList {
  readonly typeArguments: readonly Type[];
  readonly isReadOnly = true;
  readonly #list: NetList;
  constructor(item: Type, list: NetList) {
    this.typeArguments = [item];
    this.#list = list;
  }
  get count(): number {
    return this.#list.count;
  }
  get items(): readonly Value[] {
    return this.#list.items;
  }
  [Symbol.iterator](): Iterator<Value> {
    return this.#list[Symbol.iterator]();
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
  },
});
