import { required } from '../../runtime/errors.ts';
import { iterate } from '../../runtime/iterate.ts';
import { netGeneric } from '../../runtime/net-name.ts';
import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import type { Type } from '../../types/type.ts';
import { argumentWrong, collectionModified, indexOutOfRange, outOfRange } from './errors.ts';

/** `List<T>`. */
export class NetList {
  /** `[T]`. */
  readonly typeArguments: readonly Type[];
  readonly items: Value[];
  /** Counts changes: an enumeration that is under way fails after one. */
  version = 0;

  constructor(item: Type, items: Value[] = []) {
    this.typeArguments = [item];
    this.items = items;
  }

  get count(): number {
    return this.items.length;
  }

  at(index: number): Value {
    if (index < 0 || index >= this.items.length) throw indexOutOfRange();
    return this.items[index];
  }

  /** Replaces items from an index on. */
  splice(index: number, removed: number, ...added: Value[]): void {
    this.items.splice(index, removed, ...added);
    this.version++;
  }

  add(item: Value): null {
    this.items.push(item);
    this.version++;
    return null;
  }

  /** Adds what another collection contains when the call starts. Items of a lazy sequence are added one by one. */
  addRange(run: Run, source: Value): null {
    const added = required(source, 'collection');
    if (isLazy(added)) {
      for (const item of iterate(added)) {
        run.spend();
        run.grow(1);
        this.add(item);
      }
      return null;
    }
    this.insertRange(run, this.count, added);
    return null;
  }

  insertRange(run: Run, index: number, source: Value): null {
    const added = [...iterate(required(source, 'collection'))];
    run.spend(added.length + this.count - index);
    run.grow(added.length);
    if (added.length === 0) return null;
    const after = this.items.splice(index);
    for (const item of added) this.items.push(item);
    for (const item of after) this.items.push(item);
    this.version++;
    return null;
  }

  clear(): null {
    this.items.length = 0;
    this.version++;
    return null;
  }

  /** Checks a part, as .NET does for `GetRange` and others. */
  checkRange(index: number, count: number): void {
    if (index < 0) throw outOfRange('Non-negative number required.', 'index');
    if (count < 0) throw outOfRange('Non-negative number required.', 'count');
    if (index + count > this.count)
      throw argumentWrong(
        'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.',
      );
  }

  *[Symbol.iterator](): Iterator<Value> {
    const { version } = this;
    for (let index = 0; ; index++) {
      if (version !== this.version) throw collectionModified();
      if (index >= this.items.length) return;
      yield this.items[index];
    }
  }

  toText(): string {
    return netGeneric('System.Collections.Generic.List', this.typeArguments);
  }
}

/** True for sequences that make their items while they are read. */
const isLazy = (value: Value): boolean => typeof value === 'object' && value !== null && 'isLazy' in value;
