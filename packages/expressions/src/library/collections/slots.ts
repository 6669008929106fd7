import type { Value } from '../../runtime/values.ts';
import type { Keys } from './comparers.ts';
import { collectionModified } from './errors.ts';

/** A key of a table, with its value. */
export interface Slot {
  readonly key: Value;
  value: Value;
  readonly hash: unknown;
}

/**
 * The hash table of `Dictionary` and `HashSet`. The order of enumeration is that of .NET: the order of insertion, where a new key takes the place of
 * the one that was removed last.
 */
export class Slots {
  readonly keys: Keys;
  readonly #slots: (Slot | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #buckets = new Map<unknown, number[]>();
  #version = 0;

  constructor(keys: Keys) {
    this.keys = keys;
  }

  get count(): number {
    return this.#slots.length - this.#free.length;
  }

  find(key: Value): Slot | undefined {
    const index = this.#indexOf(this.keys.keyOf(key), key);
    return index === undefined ? undefined : this.#slots[index];
  }

  /** Adds a key that the table lacks. */
  insert(key: Value, value: Value): void {
    const hash = this.keys.keyOf(key);
    const index = this.#free.pop() ?? this.#slots.length;
    this.#slots[index] = { key, value, hash };
    const bucket = this.#buckets.get(hash);
    if (bucket) bucket.push(index);
    else this.#buckets.set(hash, [index]);
    this.#version++;
  }

  /** Removes a key. An enumeration goes on after it, as in .NET. */
  remove(key: Value): Slot | undefined {
    const hash = this.keys.keyOf(key);
    const index = this.#indexOf(hash, key);
    if (index === undefined) return undefined;
    const slot = this.#slots[index];
    const bucket = (this.#buckets.get(hash) ?? []).filter((one) => one !== index);
    if (bucket.length === 0) this.#buckets.delete(hash);
    else this.#buckets.set(hash, bucket);
    this.#slots[index] = undefined;
    this.#free.push(index);
    return slot;
  }

  clear(): void {
    this.#slots.length = 0;
    this.#free.length = 0;
    this.#buckets.clear();
  }

  *[Symbol.iterator](): Iterator<Slot> {
    const version = this.#version;
    for (let index = 0; ; index++) {
      if (version !== this.#version) throw collectionModified();
      if (index >= this.#slots.length) return;
      const slot = this.#slots[index];
      if (slot) yield slot;
    }
  }

  #indexOf(hash: unknown, key: Value): number | undefined {
    return this.#buckets.get(hash)?.find((index) => this.keys.equal((this.#slots[index] as Slot).key, key));
  }
}
