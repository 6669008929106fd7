import { required } from '../../runtime/errors.ts';
import { iterate } from '../../runtime/iterate.ts';
import type { Run } from '../../runtime/run.ts';
import { NetArray, type Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { arrayItems, copyInto } from './copy.ts';
import { Enumerator } from './enumerator.ts';
import { argumentWrong, outOfRange } from './errors.ts';
import { indexOf } from './interfaces.ts';
import { NetList } from './list.ts';
import { orderMembers } from './list-order.ts';
import { searchMembers } from './list-search.ts';
import { ReadOnlyList } from './read-only.ts';

type Types = readonly [Type];

const itemOf = (list: NetList): Type => list.typeArguments[0] as Type;

const part = (list: NetList, index: number, count: number): NetList =>
  new NetList(itemOf(list), list.items.slice(index, index + count));

export const listType = declareType({
  name: 'System.Collections.Generic.List<T>',
  kind: 'class',
  bases: ['IList<T>', 'IReadOnlyList<T>', 'ICollection'],
  instances: NetList,
  members: {
    'new()': ([item]: Types) => new NetList(item),
    'new(int)'([item]: Types, capacity: number) {
      if (capacity < 0) throw outOfRange('Non-negative number required.', 'capacity');
      return new NetList(item);
    },
    'new(IEnumerable<T>)'(this: Run, [item]: Types, source: Value) {
      const list = new NetList(item);
      list.addRange(this, source);
      return list;
    },
    'T this[int] { get; set; }': {
      get: (list: NetList, index: number) => list.at(index),
      set(list: NetList, index: number, item: Value) {
        list.at(index);
        list.items[index] = item;
        list.version++;
        return null;
      },
    },
    'int Count { get; }': (list: NetList) => list.count,
    'void Add(T)'(this: Run, list: NetList, item: Value) {
      this.grow(1);
      return list.add(item);
    },
    'void AddRange(IEnumerable<T>)'(this: Run, list: NetList, source: Value) {
      return list.addRange(this, source);
    },
    'void Clear()': (list: NetList) => list.clear(),
    'void Insert(int, T)'(this: Run, list: NetList, index: number, item: Value) {
      if (index < 0 || index > list.count) throw outOfRange('Index must be within the bounds of the List.', 'index');
      this.grow(1);
      this.spend(list.count - index);
      list.splice(index, 0, item);
      return null;
    },
    'void InsertRange(int, IEnumerable<T>)'(this: Run, list: NetList, index: number, source: Value) {
      required(source, 'collection');
      if (index < 0 || index > list.count)
        throw outOfRange(
          'Index was out of range. Must be non-negative and less than or equal to the size of the collection.',
          'index',
        );
      return list.insertRange(this, index, source);
    },
    'bool Remove(T)'(this: Run, list: NetList, item: Value) {
      this.spend(list.count);
      const index = indexOf(this, list, item);
      if (index >= 0) list.splice(index, 1);
      return index >= 0;
    },
    'void RemoveAt(int)'(this: Run, list: NetList, index: number) {
      list.at(index);
      this.spend(list.count - index);
      list.splice(index, 1);
      return null;
    },
    'void RemoveRange(int, int)'(this: Run, list: NetList, index: number, count: number) {
      list.checkRange(index, count);
      this.spend(list.count);
      if (count > 0) list.splice(index, count);
      return null;
    },
    'int RemoveAll(Predicate<T>)'(this: Run, list: NetList, match: ((item: Value) => boolean) | null) {
      const matches = required(match, 'match');
      this.spend(list.count);
      const kept = list.items.filter((item) => !matches(item));
      const removed = list.count - kept.length;
      if (removed > 0) {
        list.items.length = 0;
        for (const item of kept) list.items.push(item);
        list.version++;
      }
      return removed;
    },
    'List<T> GetRange(int, int)'(this: Run, list: NetList, index: number, count: number) {
      list.checkRange(index, count);
      this.grow(count);
      return part(list, index, count);
    },
    'List<T> Slice(int, int)'(this: Run, list: NetList, index: number, count: number) {
      list.checkRange(index, count);
      this.grow(count);
      return part(list, index, count);
    },
    'T[] ToArray()'(this: Run, list: NetList) {
      this.grow(list.count);
      return new NetArray(itemOf(list), arrayItems(itemOf(list), [...list.items]));
    },
    'void CopyTo(T[])'(this: Run, list: NetList, target: NetArray) {
      return copyInto(this, list.items, target, 0);
    },
    'void CopyTo(T[], int)'(this: Run, list: NetList, target: NetArray, start: number) {
      return copyInto(this, list.items, target, start);
    },
    'void CopyTo(int, T[], int, int)'(
      this: Run,
      list: NetList,
      from: number,
      target: NetArray,
      start: number,
      count: number,
    ) {
      if (list.count - from < count)
        throw argumentWrong(
          'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.',
        );
      return copyInto(this, list.items.slice(from, from + count), target, start);
    },
    'List<R> ConvertAll<R>(Converter<T, R>)'(
      this: Run,
      [result]: Types,
      list: NetList,
      convert: ((item: Value) => Value) | null,
    ) {
      const converts = required(convert, 'converter');
      this.spend(list.count);
      this.grow(list.count);
      return new NetList(
        result,
        list.items.map((item) => converts(item)),
      );
    },
    'void ForEach(Action<T>)'(this: Run, list: NetList, action: ((item: Value) => Value) | null) {
      const acts = required(action, 'action');
      for (const item of iterate(list)) {
        this.spend();
        acts(item);
      }
      return null;
    },
    'ReadOnlyCollection<T> AsReadOnly()': (list: NetList) => new ReadOnlyList(itemOf(list), list),
    'void TrimExcess()': () => null,
    'IEnumerator<T> GetEnumerator()': (list: NetList) => new Enumerator(itemOf(list), list),
    ...searchMembers,
    ...orderMembers,
  },
});
