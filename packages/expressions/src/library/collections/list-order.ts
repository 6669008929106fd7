import { required } from '../../runtime/errors.ts';
import { introSort } from '../../runtime/intro-sort.ts';
import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import type { TypeDeclaration } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { orderOf } from './comparers.ts';
import type { NetList } from './list.ts';

type Compare = (a: Value, b: Value) => number;

const itemOf = (list: NetList): Type => list.typeArguments[0] as Type;

/** Counts each comparison. */
const counted =
  (run: Run, compare: Compare): Compare =>
  (a, b) => {
    run.spend();
    return compare(a, b);
  };

function sort(run: Run, list: NetList, compare: Compare, index = 0, count = list.count): null {
  list.checkRange(index, count);
  introSort(list.items, counted(run, compare), index, count);
  list.version++;
  return null;
}

function reverse(run: Run, list: NetList, index = 0, count = list.count): null {
  list.checkRange(index, count);
  run.spend(count);
  const part = list.items.slice(index, index + count).reverse();
  for (const [offset, item] of part.entries()) list.items[index + offset] = item;
  list.version++;
  return null;
}

function binarySearch(run: Run, list: NetList, item: Value, comparer: Value = null): number {
  const compare = counted(run, orderOf(itemOf(list), comparer));
  let low = 0;
  let high = list.count - 1;
  while (low <= high) {
    const middle = low + ((high - low) >> 1);
    const order = compare(list.items[middle], item);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return ~low;
}

export const orderMembers: NonNullable<TypeDeclaration['members']> = {
  'void Sort()'(this: Run, list: NetList) {
    return sort(this, list, orderOf(itemOf(list)));
  },
  'void Sort(IComparer<T>)'(this: Run, list: NetList, comparer: Value) {
    return sort(this, list, orderOf(itemOf(list), comparer));
  },
  'void Sort(Comparison<T>)'(this: Run, list: NetList, comparison: Compare | null) {
    return sort(this, list, required(comparison, 'comparison'));
  },
  'void Sort(int, int, IComparer<T>)'(this: Run, list: NetList, index: number, count: number, comparer: Value) {
    return sort(this, list, orderOf(itemOf(list), comparer), index, count);
  },
  'void Reverse()'(this: Run, list: NetList) {
    return reverse(this, list);
  },
  'void Reverse(int, int)'(this: Run, list: NetList, index: number, count: number) {
    return reverse(this, list, index, count);
  },
  'int BinarySearch(T)'(this: Run, list: NetList, item: Value) {
    return binarySearch(this, list, item);
  },
  'int BinarySearch(T, IComparer<T>)'(this: Run, list: NetList, item: Value, comparer: Value) {
    return binarySearch(this, list, item, comparer);
  },
};
