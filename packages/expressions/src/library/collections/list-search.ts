import { defaultOf } from '../../runtime/default-of.ts';
import { equalityOf } from '../../runtime/equality.ts';
import { required } from '../../runtime/errors.ts';
import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import type { TypeDeclaration } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { indexOutOfRange, outOfRange } from './errors.ts';
import { NetList } from './list.ts';

type Match = ((item: Value) => boolean) | null;

const startWrong = (parameter: string) =>
  outOfRange(
    'Index was out of range. Must be non-negative and less than or equal to the size of the collection.',
    parameter,
  );

const countWrong = () =>
  outOfRange('Count must be positive and count must refer to a location within the string/array/collection.', 'count');

/** The first index from `start` on, of `count` items; backwards if `step` is -1. */
function find(
  run: Run,
  list: NetList,
  start: number,
  count: number,
  step: 1 | -1,
  matches: (item: Value) => boolean,
): number {
  for (let index = start, left = count; left > 0; index += step, left--) {
    run.spend();
    if (index >= list.count || index < 0) break;
    if (matches(list.items[index])) return index;
  }
  return -1;
}

function findFrom(run: Run, list: NetList, start: number, count: number, match: Match, parameter: string): number {
  if (start < 0 || start > list.count) throw startWrong(parameter);
  if (count < 0 || start + count > list.count) throw countWrong();
  return find(run, list, start, count, 1, required(match, 'match'));
}

function findLast(run: Run, list: NetList, match: Match): number {
  return find(run, list, list.count - 1, list.count, -1, required(match, 'match'));
}

function findFirst(run: Run, list: NetList, match: Match): number {
  return find(run, list, 0, list.count, 1, required(match, 'match'));
}

const itemOf = (list: NetList): Type => list.typeArguments[0] as Type;

function equalTo(list: NetList, item: Value): (other: Value) => boolean {
  const equal = equalityOf(itemOf(list));
  return (other) => equal(other, item);
}

/** What `Find` and `FindLast` return. */
const found = (list: NetList, index: number): Value => (index < 0 ? defaultOf(itemOf(list)) : list.items[index]);

export const searchMembers: NonNullable<TypeDeclaration['members']> = {
  'bool Contains(T)'(this: Run, list: NetList, item: Value) {
    return find(this, list, 0, list.count, 1, equalTo(list, item)) >= 0;
  },
  'int IndexOf(T)'(this: Run, list: NetList, item: Value) {
    return find(this, list, 0, list.count, 1, equalTo(list, item));
  },
  'int IndexOf(T, int)'(this: Run, list: NetList, item: Value, start: number) {
    if (start < 0 || start > list.count) throw startWrong('index');
    return find(this, list, start, list.count - start, 1, equalTo(list, item));
  },
  'int IndexOf(T, int, int)'(this: Run, list: NetList, item: Value, start: number, count: number) {
    return findFrom(this, list, start, count, equalTo(list, item), 'index');
  },
  'int LastIndexOf(T)'(this: Run, list: NetList, item: Value) {
    return find(this, list, list.count - 1, list.count, -1, equalTo(list, item));
  },
  'int LastIndexOf(T, int)'(this: Run, list: NetList, item: Value, start: number) {
    if (start >= list.count || (start < 0 && list.count > 0)) throw indexOutOfRange();
    return find(this, list, start, start + 1, -1, equalTo(list, item));
  },
  'bool Exists(Predicate<T>)'(this: Run, list: NetList, match: Match) {
    return findFirst(this, list, match) >= 0;
  },
  'T Find(Predicate<T>)'(this: Run, list: NetList, match: Match) {
    return found(list, findFirst(this, list, match));
  },
  'T FindLast(Predicate<T>)'(this: Run, list: NetList, match: Match) {
    return found(list, findLast(this, list, match));
  },
  'List<T> FindAll(Predicate<T>)'(this: Run, list: NetList, match: Match) {
    const matches = required(match, 'match');
    this.spend(list.count);
    this.grow(list.count);
    return new NetList(
      itemOf(list),
      list.items.filter((item) => matches(item)),
    );
  },
  'int FindIndex(Predicate<T>)'(this: Run, list: NetList, match: Match) {
    return findFirst(this, list, match);
  },
  'int FindIndex(int, Predicate<T>)'(this: Run, list: NetList, start: number, match: Match) {
    return findFrom(this, list, start, list.count - start, match, 'startIndex');
  },
  'int FindIndex(int, int, Predicate<T>)'(this: Run, list: NetList, start: number, count: number, match: Match) {
    return findFrom(this, list, start, count, match, 'startIndex');
  },
  'int FindLastIndex(Predicate<T>)'(this: Run, list: NetList, match: Match) {
    return findLast(this, list, match);
  },
  'bool TrueForAll(Predicate<T>)'(this: Run, list: NetList, match: Match) {
    const matches = required(match, 'match');
    return find(this, list, 0, list.count, 1, (item) => !matches(item)) < 0;
  },
};
