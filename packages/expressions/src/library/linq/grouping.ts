import type { Run } from '../../runtime/run.ts';
import { NetArray, type Value } from '../../runtime/values.ts';
import type { Implementation, TypeDeclaration } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { Grouping, Lookup } from './groups.ts';
import { emptyArray, isEmptyArray, present, read, Sequence, sequenceOver } from './sequence.ts';

type Select = (item: Value) => Value;
type Combine = (a: Value, b: Value) => Value;
type Two = readonly [Type, Type];
type Three = readonly [Type, Type, Type];
type Four = readonly [Type, Type, Type, Type];

/** Groups that are made when the sequence is read, or a result for each. */
function groups(
  run: Run,
  types: Two,
  source: Value,
  how: { key: Select; item?: Select; comparer: Value },
  result?: { readonly type: Type; readonly of: Combine },
): Value {
  const item = result ? result.type : run.types.of(new Grouping(types, null));
  return sequenceOver(item, source, function* () {
    for (const group of Lookup.of(run, types, source, how)) {
      run.spend();
      yield result ? result.of((group as Grouping).key, group) : group;
    }
  });
}

function groupBy(this: Run, [item, key]: Two, source: Value, keySelector: Select, comparer: Value = null): Value {
  present({ source, keySelector });
  return groups(this, [key, item], source, { key: keySelector, comparer });
}

function groupItems(
  this: Run,
  [, key, item]: Three,
  source: Value,
  keySelector: Select,
  elementSelector: Select,
  comparer: Value = null,
): Value {
  present({ source, keySelector, elementSelector });
  return groups(this, [key, item], source, { key: keySelector, item: elementSelector, comparer });
}

function groupResults(
  this: Run,
  [item, key, type]: Three,
  source: Value,
  keySelector: Select,
  resultSelector: Combine,
  comparer: Value = null,
): Value {
  present({ source, keySelector, resultSelector });
  return groups(this, [key, item], source, { key: keySelector, comparer }, { type, of: resultSelector });
}

function groupItemResults(
  this: Run,
  [, key, item, type]: Four,
  source: Value,
  keySelector: Select,
  elementSelector: Select,
  resultSelector: Combine,
  comparer: Value = null,
): Value {
  present({ source, keySelector, elementSelector, resultSelector });
  const how = { key: keySelector, item: elementSelector, comparer };
  return groups(this, [key, item], source, how, { type, of: resultSelector });
}

function toLookup(this: Run, [item, key]: Two, source: Value, keySelector: Select, comparer: Value = null): Lookup {
  present({ source, keySelector });
  return Lookup.of(this, [key, item], source, { key: keySelector, comparer });
}

function toLookupOf(
  this: Run,
  [, key, item]: Three,
  source: Value,
  keySelector: Select,
  elementSelector: Select,
  comparer: Value = null,
): Lookup {
  present({ source, keySelector, elementSelector });
  return Lookup.of(this, [key, item], source, { key: keySelector, item: elementSelector, comparer });
}

/** The inner items of each outer one. A null key joins nothing. */
function joins(many: boolean) {
  return function (
    this: Run,
    [, innerType, key, result]: Four,
    outer: Value,
    inner: Value,
    outerKeySelector: Select,
    innerKeySelector: Select,
    resultSelector: Combine,
    comparer: Value = null,
  ): Value {
    present({ outer, inner, outerKeySelector, innerKeySelector, resultSelector });
    const run = this;
    if (isEmptyArray(outer)) return emptyArray(result);
    return new Sequence(result, [outer, inner], function* () {
      const lookup = Lookup.of(run, [key, innerType], inner, { key: innerKeySelector, comparer });
      for (const one of read(run, outer)) {
        const found = outerKeySelector(one);
        const group = found === null ? undefined : lookup.find(found);
        if (many) yield resultSelector(one, group ?? new NetArray(innerType, []));
        else for (const other of read(run, group?.items ?? [])) yield resultSelector(one, other);
      }
    });
  };
}

const withComparer = (text: string, member: Implementation): Readonly<Record<string, Implementation>> => ({
  [`${text})`]: member,
  [`${text}, IEqualityComparer<K>)`]: member,
});

const source = '(this IEnumerable<T>, Func<T, K>';
const joined = 'this IEnumerable<T>, IEnumerable<U>, Func<T, K>, Func<U, K>';

/** Operators by keys. */
export const groupingMembers: NonNullable<TypeDeclaration['members']> = {
  ...withComparer(`static IEnumerable<IGrouping<K, T>> GroupBy<T, K>${source}`, groupBy),
  ...withComparer(`static IEnumerable<IGrouping<K, E>> GroupBy<T, K, E>${source}, Func<T, E>`, groupItems),
  ...withComparer(`static IEnumerable<R> GroupBy<T, K, R>${source}, Func<K, IEnumerable<T>, R>`, groupResults),
  ...withComparer(
    `static IEnumerable<R> GroupBy<T, K, E, R>${source}, Func<T, E>, Func<K, IEnumerable<E>, R>`,
    groupItemResults,
  ),
  ...withComparer(`static ILookup<K, T> ToLookup<T, K>${source}`, toLookup),
  ...withComparer(`static ILookup<K, E> ToLookup<T, K, E>${source}, Func<T, E>`, toLookupOf),
  ...withComparer(`static IEnumerable<R> Join<T, U, K, R>(${joined}, Func<T, U, R>`, joins(false)),
  ...withComparer(`static IEnumerable<R> GroupJoin<T, U, K, R>(${joined}, Func<T, IEnumerable<U>, R>`, joins(true)),
};
