import { defaultOf } from '../../runtime/default-of.ts';
import { required } from '../../runtime/errors.ts';
import { iterate } from '../../runtime/iterate.ts';
import type { Run } from '../../runtime/run.ts';
import { NetArray, type Ref, type Value } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { keysOf } from './comparers.ts';
import { copyInto } from './copy.ts';
import { Enumerator } from './enumerator.ts';
import { outOfRange } from './errors.ts';
import { NetHashSet } from './hash-set.ts';

type Types = readonly [Type];

const itemOf = (set: NetHashSet): Type => set.typeArguments[0] as Type;

function setOf(run: Run, item: Type, source: Value, comparer: Value = null): NetHashSet {
  const made = new NetHashSet(item, keysOf(item, comparer, run));
  required(source, 'collection');
  made.unionWith(run, source);
  return made;
}

/** Every item of `a` is in `b`. */
function isWithin(run: Run, a: Iterable<Value>, b: NetHashSet): boolean {
  for (const item of a) {
    run.spend();
    if (!b.contains(item)) return false;
  }
  return true;
}

function keep(run: Run, set: NetHashSet, isKept: (item: Value) => boolean): number {
  const removed = [...set].filter((item) => !isKept(item));
  run.spend(set.count);
  for (const item of removed) set.remove(item);
  return removed.length;
}

/** `SymmetricExceptWith` of another collection: what is new is added before the common items are removed, which decides their order. */
function exclude(run: Run, set: NetHashSet, other: Value): void {
  const [added, common] = [set.like(run, new NetArray(itemOf(set), [])), set.like(run, new NetArray(itemOf(set), []))];
  for (const item of iterate(other)) {
    run.spend();
    run.grow(1);
    if (set.add(item)) added.add(item);
    else if (!added.contains(item)) common.add(item);
  }
  for (const item of common) set.remove(item);
}

/** Members that `ISet<T>` has as well. */
const setMembers: NonNullable<TypeDeclaration['members']> = {
  'bool Add(T)'(this: Run, set: NetHashSet, item: Value) {
    this.grow(1);
    return set.add(item);
  },
  'void UnionWith(IEnumerable<T>)'(this: Run, set: NetHashSet, other: Value) {
    set.unionWith(this, other);
    return null;
  },
  'void IntersectWith(IEnumerable<T>)'(this: Run, set: NetHashSet, other: Value) {
    const wanted = set.like(this, other);
    keep(this, set, (item) => wanted.contains(item));
    return null;
  },
  'void ExceptWith(IEnumerable<T>)'(this: Run, set: NetHashSet, other: Value) {
    for (const item of [...iterate(required(other, 'other'))]) {
      this.spend();
      set.remove(item);
    }
    return null;
  },
  'void SymmetricExceptWith(IEnumerable<T>)'(this: Run, set: NetHashSet, other: Value) {
    if (other instanceof NetHashSet) for (const item of [...set.like(this, other)]) set.remove(item) || set.add(item);
    else exclude(this, set, required(other, 'other'));
    return null;
  },
  'bool IsSubsetOf(IEnumerable<T>)'(this: Run, set: NetHashSet, other: Value) {
    return isWithin(this, set, set.like(this, other));
  },
  'bool IsProperSubsetOf(IEnumerable<T>)'(this: Run, set: NetHashSet, other: Value) {
    const others = set.like(this, other);
    return others.count > set.count && isWithin(this, set, others);
  },
  'bool IsSupersetOf(IEnumerable<T>)'(this: Run, set: NetHashSet, other: Value) {
    return isWithin(this, set.like(this, other), set);
  },
  'bool IsProperSupersetOf(IEnumerable<T>)'(this: Run, set: NetHashSet, other: Value) {
    const others = set.like(this, other);
    return others.count < set.count && isWithin(this, others, set);
  },
  'bool Overlaps(IEnumerable<T>)'(this: Run, set: NetHashSet, other: Value) {
    return [...set.like(this, other)].some((item) => set.contains(item));
  },
  'bool SetEquals(IEnumerable<T>)'(this: Run, set: NetHashSet, other: Value) {
    const others = set.like(this, other);
    return others.count === set.count && isWithin(this, others, set);
  },
};

export const setTypes = [
  declareType({
    name: 'System.Collections.Generic.ISet<T>',
    kind: 'interface',
    bases: ['ICollection<T>'],
    members: setMembers,
  }),
  declareType({
    name: 'System.Collections.Generic.HashSet<T>',
    kind: 'class',
    bases: ['ISet<T>', 'IReadOnlyCollection<T>'],
    instances: NetHashSet,
    members: {
      'new()'(this: Run, [item]: Types) {
        return new NetHashSet(item, keysOf(item, null, this));
      },
      'new(int)'(this: Run, [item]: Types, capacity: number) {
        if (capacity < 0) throw outOfRange('Specified argument was out of the range of valid values.', 'capacity');
        return new NetHashSet(item, keysOf(item, null, this));
      },
      'new(IEqualityComparer<T>)'(this: Run, [item]: Types, comparer: Value) {
        return new NetHashSet(item, keysOf(item, comparer, this));
      },
      'new(IEnumerable<T>)'(this: Run, [item]: Types, source: Value) {
        return setOf(this, item, source);
      },
      'new(IEnumerable<T>, IEqualityComparer<T>)'(this: Run, [item]: Types, source: Value, comparer: Value) {
        return setOf(this, item, source, comparer);
      },
      ...setMembers,
      'int Count { get; }': (set: NetHashSet) => set.count,
      'bool Contains(T)': (set: NetHashSet, item: Value) => set.contains(item),
      'bool Remove(T)': (set: NetHashSet, item: Value) => set.remove(item),
      'void Clear()': (set: NetHashSet) => set.clear(),
      'void CopyTo(T[])'(this: Run, set: NetHashSet, target: NetArray) {
        return copyInto(this, [...set], target, 0);
      },
      'void CopyTo(T[], int)'(this: Run, set: NetHashSet, target: NetArray, start: number) {
        return copyInto(this, [...set], target, start);
      },
      'int RemoveWhere(Predicate<T>)'(this: Run, set: NetHashSet, match: ((item: Value) => boolean) | null) {
        const matches = required(match, 'match');
        return keep(this, set, (item) => !matches(item));
      },
      'bool TryGetValue(T, out T)'(set: NetHashSet, item: Value, out: Ref) {
        const slot = set.find(item);
        out.value = slot ? slot.key : defaultOf(itemOf(set));
        return slot !== undefined;
      },
      'IEnumerator<T> GetEnumerator()': (set: NetHashSet) => new Enumerator(itemOf(set), set),
    },
  }),
];
