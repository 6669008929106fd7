import { exception, NetException } from './exception.ts';

type Compare<T> = (a: T, b: T) => number;

/**
 * Sorts in place as `List<T>.Sort` and `Array.Sort` do. Their order of equal items is that of their algorithm, an introspective sort, so the steps
 * are the same here.
 */
export function introSort<T>(items: T[], compare: Compare<T>, start = 0, count = items.length): void {
  const part = items.slice(start, start + count);
  try {
    if (count > 1) sortPart(part, 0, count, 2 * (Math.floor(Math.log2(count)) + 1), compare);
  } catch (error) {
    if (!(error instanceof NetException) || error === badComparer) throw error;
    throw exception('InvalidOperationException', 'Failed to compare two elements in the array.', error);
  }
  for (const [index, item] of part.entries()) items[start + index] = item;
}

const badComparer = exception(
  'ArgumentException',
  'Unable to sort because the IComparer.Compare() method returns inconsistent results.',
);

function sortPart<T>(items: T[], start: number, length: number, depth: number, compare: Compare<T>): void {
  let size = length;
  let left = depth;
  while (size > 1) {
    if (size <= 16 || left-- === 0) {
      const sort = size <= 16 ? sortFew : heapSort;
      sort(items, start, size, compare);
      return;
    }
    const pivot = partition(items, start, size, compare);
    sortPart(items, start + pivot + 1, size - pivot - 1, left, compare);
    size = pivot;
  }
}

function sortFew<T>(items: T[], start: number, size: number, compare: Compare<T>): void {
  // Both are special in .NET as well, and differ from the loop where items are equal.
  if (size === 2) swapIfGreater(items, start, start + 1, compare);
  else if (size === 3) sortThree(items, start, start + 1, start + 2, compare);
  else insertionSort(items, start, size, compare);
}

function insertionSort<T>(items: T[], start: number, size: number, compare: Compare<T>): void {
  for (let index = start; index < start + size - 1; index++) {
    const item = items[index + 1] as T;
    let at = index;
    while (at >= start && compare(item, items[at] as T) < 0) {
      items[at + 1] = items[at] as T;
      at--;
    }
    items[at + 1] = item;
  }
}

function partition<T>(items: T[], start: number, size: number, compare: Compare<T>): number {
  const high = start + size - 1;
  const middle = start + ((size - 1) >> 1);
  sortThree(items, start, middle, high, compare);
  const pivot = items[middle] as T;
  swap(items, middle, high - 1);
  let left = start;
  let right = high - 1;
  while (left < right) {
    do if (++left > high) throw badComparer;
    while (compare(items[left] as T, pivot) < 0);
    do if (--right < start) throw badComparer;
    while (compare(pivot, items[right] as T) < 0);
    if (left < right) swap(items, left, right);
  }
  if (left !== high - 1) swap(items, left, high - 1);
  return left - start;
}

function heapSort<T>(items: T[], start: number, size: number, compare: Compare<T>): void {
  for (let index = size >> 1; index >= 1; index--) sink(items, start, index, size, compare);
  for (let index = size; index > 1; index--) {
    swap(items, start, start + index - 1);
    sink(items, start, 1, index - 1, compare);
  }
}

function sink<T>(items: T[], start: number, from: number, size: number, compare: Compare<T>): void {
  const item = items[start + from - 1] as T;
  let at = from;
  while (at <= size >> 1) {
    let child = 2 * at;
    if (child < size && compare(items[start + child - 1] as T, items[start + child] as T) < 0) child++;
    const below = items[start + child - 1] as T;
    if (!(compare(item, below) < 0)) break;
    items[start + at - 1] = below;
    at = child;
  }
  items[start + at - 1] = item;
}

function sortThree<T>(items: T[], low: number, middle: number, high: number, compare: Compare<T>): void {
  swapIfGreater(items, low, middle, compare);
  swapIfGreater(items, low, high, compare);
  swapIfGreater(items, middle, high, compare);
}

function swapIfGreater<T>(items: T[], a: number, b: number, compare: Compare<T>): void {
  if (compare(items[a] as T, items[b] as T) > 0) swap(items, a, b);
}

function swap<T>(items: T[], a: number, b: number): void {
  const item = items[a] as T;
  items[a] = items[b] as T;
  items[b] = item;
}
