import { exception, LimitError, NetException, UnsupportedError } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { orderOf } from '../collections/comparers.ts';
import { present, readAll } from './sequence.ts';

/** One key of an order. */
interface Level {
  readonly key: (item: Value) => Value;
  readonly compare: (a: Value, b: Value) => number;
}

/** `IOrderedEnumerable<T>`: sorted when it is read. Items with equal keys keep their order. */
export class OrderedSequence {
  readonly typeArguments: readonly Type[];
  readonly isLazy = true;
  readonly depth: number;
  readonly source: Value;
  readonly levels: readonly Level[];
  readonly #run: Run;

  constructor(run: Run, item: Type, source: Value, levels: readonly Level[]) {
    this.typeArguments = [item];
    this.depth = 1 + ((source as { readonly depth?: number }).depth ?? 0);
    this.#run = run;
    if (levels.length > 100) throw new LimitError('The expression sorts by too many keys');
    this.source = source;
    this.levels = levels;
  }

  [Symbol.iterator](): Iterator<Value> {
    const items = readAll(this.#run, this.source);
    const keys = this.levels.map(({ key }) => items.map((item) => key(item)));
    const order = items.map((_, index) => index);
    const compare = (a: number, b: number): number => {
      this.#run.spend();
      for (const [level, { compare: compareKeys }] of this.levels.entries()) {
        const column = keys[level] as Value[];
        const compared = compareKeys(column[a], column[b]);
        if (compared !== 0) return compared;
      }
      return a - b;
    };
    try {
      order.sort(compare);
    } catch (error) {
      if (!(error instanceof NetException)) throw error;
      throw exception('InvalidOperationException', 'Failed to compare two elements in the array.', error);
    }
    return order.map((index) => items[index])[Symbol.iterator]();
  }

  toText(): string {
    throw new UnsupportedError('The text of a sequence is the name of a class inside of .NET');
  }
}

type Select = (item: Value) => Value;

function levelOf(type: Type, key: Select, comparer: Value, isDescending: boolean): Level {
  const compare = orderOf(type, comparer);
  return { key, compare: isDescending ? (a, b) => compare(b, a) : compare };
}

/** `OrderBy` and `ThenBy` are overloads of one operator: with a key, and perhaps a comparer. */
function sorters(isDescending: boolean) {
  return {
    by(this: Run, [item, key]: readonly [Type, Type], source: Value, keySelector: Select, comparer: Value = null) {
      present({ source, keySelector });
      return new OrderedSequence(this, item, source, [levelOf(key, keySelector, comparer, isDescending)]);
    },
    next(
      this: Run,
      [item, key]: readonly [Type, Type],
      source: OrderedSequence,
      keySelector: Select,
      comparer: Value = null,
    ) {
      present({ source, keySelector });
      const level = levelOf(key, keySelector, comparer, isDescending);
      return new OrderedSequence(this, item, source.source, [...source.levels, level]);
    },
    plain(this: Run, [item]: readonly [Type], source: Value, comparer: Value = null) {
      present({ source });
      return new OrderedSequence(this, item, source, [levelOf(item, (one) => one, comparer, isDescending)]);
    },
  };
}

function members(
  suffix: string,
  { by, next, plain }: ReturnType<typeof sorters>,
): NonNullable<TypeDeclaration['members']> {
  const result = 'static IOrderedEnumerable<T>';
  return {
    [`${result} OrderBy${suffix}<T, K>(this IEnumerable<T>, Func<T, K>)`]: by,
    [`${result} OrderBy${suffix}<T, K>(this IEnumerable<T>, Func<T, K>, IComparer<K>)`]: by,
    [`${result} ThenBy${suffix}<T, K>(this IOrderedEnumerable<T>, Func<T, K>)`]: next,
    [`${result} ThenBy${suffix}<T, K>(this IOrderedEnumerable<T>, Func<T, K>, IComparer<K>)`]: next,
    [`${result} Order${suffix}<T>(this IEnumerable<T>)`]: plain,
    [`${result} Order${suffix}<T>(this IEnumerable<T>, IComparer<T>)`]: plain,
  };
}

export const orderMembers: NonNullable<TypeDeclaration['members']> = {
  ...members('', sorters(false)),
  ...members('Descending', sorters(true)),
};

export const orderedType = declareType({
  name: 'System.Linq.IOrderedEnumerable<T>',
  kind: 'interface',
  bases: ['IEnumerable<T>'],
  instances: OrderedSequence,
});
