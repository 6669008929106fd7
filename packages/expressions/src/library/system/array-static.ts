import { box, unbox } from '../../runtime/boxing.ts';
import { defaultOf } from '../../runtime/default-of.ts';
import { comparisonOf, equalityOf } from '../../runtime/equality.ts';
import { indexOutOfRange, invalidArgument, outOfRange, required } from '../../runtime/errors.ts';
import { exception } from '../../runtime/exception.ts';
import { introSort } from '../../runtime/intro-sort.ts';
import type { Run } from '../../runtime/run.ts';
import { NetArray, type Ref, type Value } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';

type Types = readonly [Type, Type];
type Test = (item: Value) => boolean;
type Order = (a: Value, b: Value) => number;

/** The items of an array, counted. */
function itemsOf(run: Run, array: NetArray | null): Value[] {
  const { items } = required(array, 'array');
  run.spend(1 + items.length);
  return items as Value[];
}

const made = (type: Type, items: Value[]): NetArray =>
  new NetArray(type, type.text === 'byte' ? Uint8Array.from(items as number[]) : items);

function copy(run: Run, from: NetArray | null, start: number, to: NetArray | null, at: number, count: number): null {
  const source = itemsOf(run, required(from, 'sourceArray'));
  const target = itemsOf(run, required(to, 'destinationArray'));
  if (count < 0) throw outOfRange('length', 'Non-negative number required.');
  if (start < 0)
    throw outOfRange('sourceIndex', "Number was less than the array's lower bound in the first dimension.");
  if (at < 0)
    throw outOfRange('destinationIndex', "Number was less than the array's lower bound in the first dimension.");
  if (start + count > source.length)
    throw invalidArgument(
      "Source array was not long enough. Check the source index, length, and the array's lower bounds.",
      'sourceArray',
    );
  if (at + count > target.length)
    throw invalidArgument(
      "Destination array was not long enough. Check the destination index, length, and the array's lower bounds.",
      'destinationArray',
    );
  if (from?.typeArguments[0] !== to?.typeArguments[0])
    throw exception('ArrayTypeMismatchException', 'Source array type cannot be assigned to destination array type.');
  source.slice(start, start + count).forEach((item, index) => {
    target[at + index] = item;
  });
  return null;
}

function sort(this: Run, types: readonly Type[], array: NetArray | null, order: Order | null): null {
  const items = itemsOf(this, array);
  const compare = order ?? comparisonOf(types[0] as Type);
  introSort(items, (a, b) => {
    this.spend();
    return compare(a, b);
  });
  return null;
}

function reverse(this: Run, array: NetArray | null): null {
  itemsOf(this, array).reverse();
  return null;
}

function clear(run: Run, array: NetArray | null, start: number, count: number): null {
  const items = itemsOf(run, array);
  if (start < 0 || count < 0 || start + count > items.length) throw indexOutOfRange();
  const nothing = defaultOf(array?.typeArguments[0] as Type);
  for (let index = start; index < start + count; index++) items[index] = nothing;
  return null;
}

function indexOf(run: Run, type: Type, array: NetArray | null, item: Value, start = 0): number {
  const equal = equalityOf(type);
  return itemsOf(run, array).findIndex((one, index) => index >= start && equal(one, item));
}

/** Members that search an array by a predicate. */
const searches: NonNullable<TypeDeclaration['members']> = {
  'static bool Exists<T>(T[], Predicate<T>)'(this: Run, _: Types, array: NetArray | null, test: Test) {
    return Array.from(itemsOf(this, array)).some((item) => required(test, 'match')(item));
  },
  'static bool TrueForAll<T>(T[], Predicate<T>)'(this: Run, _: Types, array: NetArray | null, test: Test) {
    return Array.from(itemsOf(this, array)).every((item) => required(test, 'match')(item));
  },
  'static T Find<T>(T[], Predicate<T>)'(this: Run, [type]: Types, array: NetArray | null, test: Test) {
    const items = itemsOf(this, array);
    const index = items.findIndex((item) => required(test, 'match')(item));
    return index < 0 ? defaultOf(type) : items[index];
  },
  'static T FindLast<T>(T[], Predicate<T>)'(this: Run, [type]: Types, array: NetArray | null, test: Test) {
    const items = itemsOf(this, array);
    const index = items.findLastIndex((item) => required(test, 'match')(item));
    return index < 0 ? defaultOf(type) : items[index];
  },
  'static int FindIndex<T>(T[], Predicate<T>)'(this: Run, _: Types, array: NetArray | null, test: Test) {
    return itemsOf(this, array).findIndex((item) => required(test, 'match')(item));
  },
  'static int FindLastIndex<T>(T[], Predicate<T>)'(this: Run, _: Types, array: NetArray | null, test: Test) {
    return itemsOf(this, array).findLastIndex((item) => required(test, 'match')(item));
  },
  'static T[] FindAll<T>(T[], Predicate<T>)'(this: Run, [type]: Types, array: NetArray | null, test: Test) {
    return made(
      type,
      Array.from(itemsOf(this, array)).filter((item) => required(test, 'match')(item)),
    );
  },
};

export const arrayStaticType = declareType({
  name: 'System.Array',
  kind: 'class',
  members: {
    ...searches,
    'static void Copy(Array, Array, int)'(this: Run, from: NetArray | null, to: NetArray | null, count: number) {
      return copy(this, from, 0, to, 0, count);
    },
    'static void Copy(Array, int, Array, int, int)'(
      this: Run,
      from: NetArray | null,
      start: number,
      to: NetArray | null,
      at: number,
      count: number,
    ) {
      return copy(this, from, start, to, at, count);
    },
    'static void Reverse(Array)': reverse,
    'static void Reverse<T>(T[])'(this: Run, _: Types, array: NetArray | null) {
      return reverse.call(this, array);
    },
    'static void Sort<T>(T[])'(this: Run, types: Types, array: NetArray | null) {
      return sort.call(this, types, array, null);
    },
    'static void Sort<T>(T[], Comparison<T>)': sort,
    'static int IndexOf<T>(T[], T)'(this: Run, [type]: Types, array: NetArray | null, item: Value) {
      return indexOf(this, type, array, item);
    },
    'static int IndexOf<T>(T[], T, int)'(this: Run, [type]: Types, array: NetArray | null, item: Value, start: number) {
      if (start < 0 || start > required(array, 'array').items.length) throw outOfRange('startIndex');
      return indexOf(this, type, array, item, start);
    },
    'static int LastIndexOf<T>(T[], T)'(this: Run, [type]: Types, array: NetArray | null, item: Value) {
      const equal = equalityOf(type);
      return itemsOf(this, array).findLastIndex((one) => equal(one, item));
    },
    'static R[] ConvertAll<T, R>(T[], Converter<T, R>)'(
      this: Run,
      [, result]: Types,
      array: NetArray | null,
      convert: (item: Value) => Value,
    ) {
      const items = itemsOf(this, array);
      this.grow(items.length);
      return made(
        result,
        Array.from(items, (item) => required(convert, 'converter')(item)),
      );
    },
    'static void ForEach<T>(T[], Action<T>)'(this: Run, _: Types, array: NetArray | null, act: (item: Value) => Value) {
      for (const item of itemsOf(this, array)) required(act, 'action')(item);
      return null;
    },
    'static void Fill<T>(T[], T)'(this: Run, _: Types, array: NetArray | null, item: Value) {
      itemsOf(this, array).fill(item);
      return null;
    },
    'static void Resize<T>(ref T[], int)'(this: Run, [type]: Types, array: Ref, size: number) {
      if (size < 0) throw outOfRange('newSize', 'Non-negative number required.');
      this.grow(size);
      this.spend(size);
      const items = Array.from((array.value as NetArray | null)?.items ?? []);
      array.value = made(
        type,
        Array.from({ length: size }, (_, index) => (index < items.length ? items[index] : defaultOf(type))),
      );
      return null;
    },
    'static T[] Empty<T>()': ([type]: Types) => made(type, []),
    'static void Clear(Array)'(this: Run, array: NetArray | null) {
      return clear(this, array, 0, array?.items.length ?? 0);
    },
    'static void Clear(Array, int, int)'(this: Run, array: NetArray | null, start: number, count: number) {
      return clear(this, array, start, count);
    },
    'object GetValue(int)': (array: NetArray, index: number) => {
      if (index < 0 || index >= array.items.length) throw indexOutOfRange();
      return box(array.typeArguments[0] as Type, array.items[index]);
    },
    'void SetValue(object, int)': (array: NetArray, value: Value, index: number) => {
      if (index < 0 || index >= array.items.length) throw indexOutOfRange();
      (array.items as Value[])[index] = unbox(value);
      return null;
    },
  },
});
