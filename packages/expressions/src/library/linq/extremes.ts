import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import type { Implementation, TypeDeclaration } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { orderOf } from '../collections/comparers.ts';
import { invalidOperation } from '../collections/errors.ts';
import { present, read } from './sequence.ts';

type Select = (item: Value) => Value;

const canBeNull = ({ declaration: { kind, name } }: Type): boolean =>
  (kind !== 'struct' && kind !== 'enum') || name === 'System.Nullable<T>';

interface Wanted {
  /** The type of the result: null if there is none, where it can be. */
  readonly type: Type;
  /** 1 for the largest. */
  readonly sign: 1 | -1;
  readonly compare: (a: Value, b: Value) => number;
  readonly key: Select;
  readonly result: 'key' | 'item';
}

/** The first item with the smallest or largest key. Null keys do not count. */
function extreme(run: Run, source: Value, { type, sign, compare, key, result }: Wanted): Value {
  let best: { readonly key: Value; readonly item: Value } | undefined;
  let isEmpty = true;
  let firstItem: Value = null;
  for (const item of read(run, source)) {
    const found = key(item);
    if (isEmpty) firstItem = item;
    isEmpty = false;
    if (found !== null && (!best || compare(found, best.key) * sign > 0)) best = { key: found, item };
  }
  if (best) return best[result];
  if (isEmpty && !canBeNull(type)) throw invalidOperation('Sequence contains no elements');
  return result === 'item' ? firstItem : null;
}

function operators(name: 'Min' | 'Max'): readonly (readonly [string, Implementation])[] {
  const sign = name === 'Max' ? 1 : -1;
  function plain(this: Run, [type]: readonly [Type], source: Value, comparer: Value = null): Value {
    present({ source });
    return extreme(this, source, { type, sign, compare: orderOf(type, comparer), key: (item) => item, result: 'key' });
  }
  function select(this: Run, [, type]: readonly [Type, Type], source: Value, selector: Select): Value {
    present({ source, selector });
    return extreme(this, source, { type, sign, compare: orderOf(type), key: selector, result: 'key' });
  }
  function by(
    this: Run,
    [type, key]: readonly [Type, Type],
    source: Value,
    keySelector: Select,
    comparer: Value = null,
  ): Value {
    present({ source, keySelector });
    return extreme(this, source, { type, sign, compare: orderOf(key, comparer), key: keySelector, result: 'item' });
  }
  return [
    [`static T ${name}<T>(this IEnumerable<T>)`, plain],
    [`static T ${name}<T>(this IEnumerable<T>, IComparer<T>)`, plain],
    [`static R ${name}<T, R>(this IEnumerable<T>, Func<T, R>)`, select],
    [`static T ${name}By<T, K>(this IEnumerable<T>, Func<T, K>)`, by],
    [`static T ${name}By<T, K>(this IEnumerable<T>, Func<T, K>, IComparer<K>)`, by],
  ];
}

type Fold = (total: Value, item: Value) => Value;

function aggregate(run: Run, source: Value, seed: Value, func: Fold): Value {
  let total = seed;
  for (const item of read(run, source)) total = func(total, item);
  return total;
}

/** `Min`, `Max` and `Aggregate`. */
export const extremeMembers: NonNullable<TypeDeclaration['members']> = {
  ...Object.fromEntries([...operators('Min'), ...operators('Max')]),
  'static T Aggregate<T>(this IEnumerable<T>, Func<T, T, T>)'(this: Run, _: unknown, source: Value, func: Fold) {
    present({ source, func });
    let total: { readonly value: Value } | undefined;
    for (const item of read(this, source)) total = { value: total ? func(total.value, item) : item };
    if (!total) throw invalidOperation('Sequence contains no elements');
    return total.value;
  },
  'static A Aggregate<T, A>(this IEnumerable<T>, A, Func<A, T, A>)'(
    this: Run,
    _: unknown,
    source: Value,
    seed: Value,
    func: Fold,
  ) {
    present({ source, func });
    return aggregate(this, source, seed, func);
  },
  'static R Aggregate<T, A, R>(this IEnumerable<T>, A, Func<A, T, A>, Func<A, R>)'(
    this: Run,
    _: unknown,
    source: Value,
    seed: Value,
    func: Fold,
    resultSelector: Select,
  ) {
    present({ source, func, resultSelector });
    return resultSelector(aggregate(this, source, seed, func));
  },
};
