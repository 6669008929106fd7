import { castTo, isOfType } from '../../runtime/cast.ts';
import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import type { TypeDeclaration } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { itemTypeOf, iterateObjects } from '../collections/enumerator.ts';
import { present, read, Sequence, sequenceOver } from './sequence.ts';

type Make = (item: Value, index: number) => Value;
type Test = (item: Value, index: number) => boolean;

function select(this: Run, [, result]: readonly [Type, Type], source: Value, selector: Make): Value {
  present({ source, selector });
  const run = this;
  return sequenceOver(result, source, function* () {
    let index = 0;
    for (const item of read(run, source)) yield selector(item, index++);
  });
}

function where(this: Run, [item]: readonly [Type], source: Value, predicate: Test): Value {
  present({ source, predicate });
  const run = this;
  return sequenceOver(item, source, function* () {
    let index = 0;
    for (const one of read(run, source)) if (predicate(one, index++)) yield one;
  });
}

function selectMany(this: Run, types: readonly Type[], source: Value, selector: Make): Value {
  present({ source, selector });
  const run = this;
  return sequenceOver(types[1] as Type, source, function* () {
    let index = 0;
    for (const item of read(run, source)) yield* read(run, selector(item, index++));
  });
}

function selectPairs(
  this: Run,
  types: readonly Type[],
  source: Value,
  collectionSelector: Make,
  resultSelector: (a: Value, b: Value) => Value,
): Value {
  present({ source, collectionSelector, resultSelector });
  const run = this;
  return sequenceOver(types[2] as Type, source, function* () {
    let index = 0;
    for (const item of read(run, source))
      for (const inner of read(run, collectionSelector(item, index++))) yield resultSelector(item, inner);
  });
}

/** `source is IEnumerable<T>`. */
function isSequenceOf(run: Run, source: Value, item: Type): boolean {
  const own = itemTypeOf(run, source);
  const isValue = own.declaration.kind === 'struct' || own.declaration.kind === 'enum';
  return own === item || (!isValue && run.types.inherits(own, item));
}

/** `Select`, `Where` and what changes the type of items. */
export const selectMembers: NonNullable<TypeDeclaration['members']> = {
  'static IEnumerable<R> Select<T, R>(this IEnumerable<T>, Func<T, R>)': select,
  'static IEnumerable<R> Select<T, R>(this IEnumerable<T>, Func<T, int, R>)': select,
  'static IEnumerable<T> Where<T>(this IEnumerable<T>, Func<T, bool>)': where,
  'static IEnumerable<T> Where<T>(this IEnumerable<T>, Func<T, int, bool>)': where,
  'static IEnumerable<R> SelectMany<T, R>(this IEnumerable<T>, Func<T, IEnumerable<R>>)': selectMany,
  'static IEnumerable<R> SelectMany<T, R>(this IEnumerable<T>, Func<T, int, IEnumerable<R>>)': selectMany,
  'static IEnumerable<R> SelectMany<T, C, R>(this IEnumerable<T>, Func<T, IEnumerable<C>>, Func<T, C, R>)': selectPairs,
  'static IEnumerable<R> SelectMany<T, C, R>(this IEnumerable<T>, Func<T, int, IEnumerable<C>>, Func<T, C, R>)':
    selectPairs,
  'static IEnumerable<R> Cast<R>(this IEnumerable)'(this: Run, [result]: readonly [Type], source: Value) {
    present({ source });
    const run = this;
    // A sequence of the type is returned as it is.
    if (isSequenceOf(run, source, result)) return source;
    return new Sequence(result, [source], function* () {
      for (const item of iterateObjects(run, source)) {
        run.spend();
        yield castTo(run, item, result);
      }
    });
  },
  'static IEnumerable<R> OfType<R>(this IEnumerable)'(this: Run, [result]: readonly [Type], source: Value) {
    present({ source });
    const run = this;
    if (result.declaration.kind !== 'class' && itemTypeOf(run, source) === result) return source;
    return new Sequence(result, [source], function* () {
      for (const item of iterateObjects(run, source)) {
        run.spend();
        if (isOfType(run, item, result)) yield castTo(run, item, result);
      }
    });
  },
};
