import type { Type } from '../types/type.ts';

/**
 * A value of C#, in JavaScript, by its static type:
 *
 * - `null`: undefined does not occur; `bool`: boolean; `string`: string; `char`: its code unit as a number
 * - `sbyte` to `uint`, `float`, `double`, enums: number; `long`, `ulong`: bigint; `decimal`: `Decimal`
 * - delegates: functions; every other type: an instance of a class of this package
 *
 * Where the static type is a reference type (`object`, an interface), numbers, characters and enums are in a `Box`, which knows their type; others
 * know it themselves.
 */
export type Value = unknown;

/** A number, character or enum as `object`. */
export class Box {
  readonly type: Type;
  readonly value: number | bigint;
  constructor(type: Type, value: number | bigint) {
    this.type = type;
    this.value = value;
  }
}

/** `T[]`. The items of `byte[]` are a Uint8Array. */
export class NetArray {
  /** `[T]`. */
  readonly typeArguments: readonly Type[];
  readonly items: Value[] | Uint8Array;
  constructor(item: Type, items: Value[] | Uint8Array) {
    this.typeArguments = [item];
    this.items = items;
  }
  [Symbol.iterator](): Iterator<Value> {
    return (this.items as Iterable<Value>)[Symbol.iterator]();
  }
}

/** A variable that `out` and `ref` arguments set. */
export interface Ref {
  value: Value;
}
