import { box } from '../../runtime/boxing.ts';
import { equalityOf } from '../../runtime/equality.ts';
import { required } from '../../runtime/errors.ts';
import { exception } from '../../runtime/exception.ts';
import { netGeneric } from '../../runtime/net-name.ts';
import type { Run } from '../../runtime/run.ts';
import { textOf } from '../../runtime/text.ts';
import type { Value } from '../../runtime/values.ts';
import type { Type } from '../../types/type.ts';
import { keysOf } from './comparers.ts';
import { argumentWrong } from './errors.ts';
import { KeyValuePairValue } from './key-value-pair.ts';
import { type Slot, Slots } from './slots.ts';

/** What a dictionary needs of its table: `Slots`, or sorted ones. */
export interface Table extends Iterable<Slot> {
  readonly count: number;
  find(key: Value): Slot | undefined;
  insert(key: Value, value: Value): void;
  remove(key: Value): Slot | undefined;
  clear(): void;
}

interface DictionaryOptions {
  /** Counts comparisons. */
  readonly run?: Run;
  /** In place of a hash table. */
  readonly table?: Table;
}

/** `Dictionary<K, V>`. Its items are pairs. */
export class NetDictionary {
  /** `[K, V]`. */
  readonly typeArguments: readonly Type[];
  protected readonly table: Table;

  constructor(typeArguments: readonly Type[], comparer: Value = null, { run, table }: DictionaryOptions = {}) {
    this.typeArguments = typeArguments;
    this.table = table ?? new Slots(keysOf(typeArguments[0] as Type, comparer, run));
  }

  get count(): number {
    return this.table.count;
  }

  find(key: Value): Slot | undefined {
    return this.table.find(required(key, 'key'));
  }

  /** The value of a key. */
  get(run: Run, key: Value): Value {
    const slot = this.find(key);
    if (!slot)
      throw exception(
        'System.Collections.Generic.KeyNotFoundException',
        `The given key '${this.#textOf(run, key)}' was not present in the dictionary.`,
      );
    return slot.value;
  }

  set(key: Value, value: Value): null {
    const slot = this.find(key);
    if (slot) slot.value = value;
    else this.table.insert(key, value);
    return null;
  }

  /** Adds a key that the dictionary lacks. */
  addNew(run: Run, key: Value, value: Value): null {
    if (this.find(key))
      throw argumentWrong(`An item with the same key has already been added. Key: ${this.#textOf(run, key)}`);
    this.table.insert(key, value);
    return null;
  }

  tryAdd(key: Value, value: Value): boolean {
    if (this.find(key)) return false;
    this.table.insert(key, value);
    return true;
  }

  take(key: Value): Slot | undefined {
    return this.table.remove(required(key, 'key'));
  }

  clear(): null {
    this.table.clear();
    return null;
  }

  /** As `ICollection<KeyValuePair<K, V>>`. */
  contains(pair: Value): boolean {
    const { key, value } = pair as KeyValuePairValue;
    const slot = this.find(key);
    return slot !== undefined && equalityOf(this.typeArguments[1] as Type)(slot.value, value);
  }

  remove(pair: Value): boolean {
    return this.contains(pair) && this.take((pair as KeyValuePairValue).key) !== undefined;
  }

  *[Symbol.iterator](): Iterator<KeyValuePairValue> {
    for (const { key, value } of this.table) yield new KeyValuePairValue(this.typeArguments, key, value);
  }

  toText(): string {
    return netGeneric('System.Collections.Generic.Dictionary', this.typeArguments);
  }

  #textOf(run: Run, key: Value): string {
    return textOf(run, box(this.typeArguments[0] as Type, key));
  }
}
