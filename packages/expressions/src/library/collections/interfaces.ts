import { equalityOf } from '../../runtime/equality.ts';
import { iterate } from '../../runtime/iterate.ts';
import type { Run } from '../../runtime/run.ts';
import { NetArray, type Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import { copyInto } from './copy.ts';
import { Enumerator, itemTypeOf } from './enumerator.ts';
import { indexOutOfRange, notSupported } from './errors.ts';

/** What the classes of collections have in common. Arrays have the same interfaces, but cannot change their size. */
export interface Collection {
  readonly count: number;
  readonly isReadOnly?: boolean;
  add?(item: Value): Value;
  remove?(item: Value): boolean;
  clear?(): Value;
  contains?(item: Value): boolean;
}

/** The number of items of a collection. */
export const countOf = (value: Value): number =>
  value instanceof NetArray ? value.items.length : (value as Collection).count;

const fixedSize = () => notSupported('Collection was of a fixed size.');
const readOnly = () => notSupported('Collection is read-only.');

function contains(run: Run, value: Value, item: Value): boolean {
  if (!(value instanceof NetArray) && (value as Collection).contains)
    return (value as Collection).contains?.(item) ?? false;
  return indexOf(run, value, item) >= 0;
}

/** The position of an item of an array or list, by the equality of its type. */
export function indexOf(run: Run, value: Value, item: Value): number {
  const equal = equalityOf(itemTypeOf(run, value));
  let index = 0;
  for (const one of iterate(value)) {
    run.spend();
    if (equal(one, item)) return index;
    index++;
  }
  return -1;
}

function itemsOf(value: Value): Value[] {
  return (value as { readonly items: Value[] }).items;
}

function at(value: Value, index: number): Value {
  const items = itemsOf(value);
  if (index < 0 || index >= items.length) throw indexOutOfRange();
  return items[index];
}

function setAt(value: Value, index: number, item: Value): null {
  at(value, index);
  itemsOf(value)[index] = item;
  return null;
}

/** The interfaces of collections. A class with a member of the same signature has its own; these are of arrays, and of others that share them. */
export const interfaceTypes = [
  declareType({
    name: 'System.IDisposable',
    kind: 'interface',
    members: { 'void Dispose()': (value: Value) => (value as { dispose?(): null }).dispose?.() ?? null },
  }),
  declareType({
    name: 'System.Collections.IEnumerable',
    kind: 'interface',
    members: {
      'IEnumerator GetEnumerator()'(this: Run, value: Value) {
        return new Enumerator(itemTypeOf(this, value), value);
      },
    },
  }),
  declareType({
    name: 'System.Collections.Generic.IEnumerable<T>',
    kind: 'interface',
    bases: ['IEnumerable'],
    members: {
      'IEnumerator<T> GetEnumerator()'(this: Run, value: Value) {
        return new Enumerator(itemTypeOf(this, value), value);
      },
    },
  }),
  declareType({
    name: 'System.Collections.ICollection',
    kind: 'interface',
    bases: ['IEnumerable'],
    members: { 'int Count { get; }': countOf },
  }),
  declareType({
    name: 'System.Collections.Generic.IReadOnlyCollection<T>',
    kind: 'interface',
    bases: ['IEnumerable<T>'],
    members: { 'int Count { get; }': countOf },
  }),
  declareType({
    name: 'System.Collections.Generic.IReadOnlyList<T>',
    kind: 'interface',
    bases: ['IReadOnlyCollection<T>'],
    members: { 'T this[int] { get; }': at },
  }),
  declareType({
    name: 'System.Collections.Generic.ICollection<T>',
    kind: 'interface',
    bases: ['IEnumerable<T>'],
    members: {
      'int Count { get; }': countOf,
      'bool IsReadOnly { get; }': (value: Value) =>
        value instanceof NetArray || ((value as Collection).isReadOnly ?? false),
      'void Add(T)'(value: Value, item: Value) {
        if (value instanceof NetArray) throw fixedSize();
        const { add } = value as Collection;
        if (!add) throw readOnly();
        add.call(value, item);
        return null;
      },
      'void Clear()'(value: Value) {
        if (value instanceof NetArray) throw readOnly();
        const { clear } = value as Collection;
        if (!clear) throw readOnly();
        return clear.call(value);
      },
      'bool Contains(T)'(this: Run, value: Value, item: Value) {
        return contains(this, value, item);
      },
      'void CopyTo(T[], int)'(this: Run, value: Value, target: NetArray, start: number) {
        return copyInto(this, [...iterate(value)], target, start);
      },
      'bool Remove(T)'(value: Value, item: Value) {
        if (value instanceof NetArray) throw fixedSize();
        const { remove } = value as Collection;
        if (!remove) throw readOnly();
        return remove.call(value, item);
      },
    },
  }),
  declareType({
    name: 'System.Collections.Generic.IList<T>',
    kind: 'interface',
    bases: ['ICollection<T>'],
    members: {
      'T this[int] { get; set; }': { get: at, set: setAt },
      'int IndexOf(T)'(this: Run, value: Value, item: Value) {
        return indexOf(this, value, item);
      },
      'void Insert(int, T)'(value: Value) {
        throw value instanceof NetArray ? fixedSize() : readOnly();
      },
      'void RemoveAt(int)'(value: Value) {
        throw value instanceof NetArray ? fixedSize() : readOnly();
      },
    },
  }),
];
