import { required } from '../../runtime/errors.ts';
import { iterate } from '../../runtime/iterate.ts';
import { netGeneric } from '../../runtime/net-name.ts';
import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import type { Type } from '../../types/type.ts';
import { type Keys, keysOf } from './comparers.ts';
import { Slots } from './slots.ts';

/** `HashSet<T>`. */
export class NetHashSet {
  /** `[T]`. */
  readonly typeArguments: readonly Type[];
  readonly #slots: Slots;

  constructor(item: Type, keys: Keys = keysOf(item)) {
    this.typeArguments = [item];
    this.#slots = new Slots(keys);
  }

  get count(): number {
    return this.#slots.count;
  }

  contains(item: Value): boolean {
    return this.#slots.find(item) !== undefined;
  }

  add(item: Value): boolean {
    if (this.contains(item)) return false;
    this.#slots.insert(item, null);
    return true;
  }

  remove(item: Value): boolean {
    return this.#slots.remove(item) !== undefined;
  }

  clear(): null {
    this.#slots.clear();
    return null;
  }

  /** The item of the set that equals the given one. */
  find(item: Value): { readonly key: Value } | undefined {
    return this.#slots.find(item);
  }

  unionWith(run: Run, source: Value): void {
    for (const item of iterate(required(source, 'other'))) {
      run.spend();
      run.grow(1);
      this.add(item);
    }
  }

  /** A set with the same comparer, of the items of another collection. */
  like(run: Run, source: Value): NetHashSet {
    const made = new NetHashSet(this.typeArguments[0] as Type, this.#slots.keys);
    made.unionWith(run, source);
    return made;
  }

  *[Symbol.iterator](): Iterator<Value> {
    for (const { key } of this.#slots) yield key;
  }

  toText(): string {
    return netGeneric('System.Collections.Generic.HashSet', this.typeArguments);
  }
}
