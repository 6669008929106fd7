import { addDecimals, Decimal, decimalOf, divideDecimals } from '../../runtime/decimal.ts';
import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import type { Implementation, TypeDeclaration } from '../../types/declare.ts';
import { invalidOperation } from '../collections/errors.ts';
import { present, read } from './sequence.ts';

/** How numbers of a type are added, and what the type of their average is. */
interface Arithmetic {
  readonly type: string;
  readonly average: string;
  readonly zero: Value;
  add(sum: Value, item: Value): Value;
  /** The sum as a value of the type. */
  finish?(sum: Value): Value;
  /** The sum of an average may be larger. */
  addWide?(sum: Value, item: Value): Value;
  divide(sum: Value, count: number): Value;
}

const overflow = () => exception('OverflowException', 'Arithmetic operation resulted in an overflow.');

function checkedInt(a: Value, b: Value): number {
  const sum = (a as number) + (b as number);
  if (sum !== (sum | 0)) throw overflow();
  return sum;
}

function checkedLong(a: Value, b: Value): bigint {
  const sum = BigInt(a as number | bigint) + BigInt(b as number | bigint);
  if (sum !== BigInt.asIntN(64, sum)) throw overflow();
  return sum;
}

const add = (a: Value, b: Value): number => (a as number) + (b as number);

const arithmetics: readonly Arithmetic[] = [
  {
    type: 'int',
    average: 'double',
    zero: 0,
    add: checkedInt,
    addWide: checkedLong,
    divide: (sum, count) => Number(sum) / count,
  },
  { type: 'long', average: 'double', zero: 0n, add: checkedLong, divide: (sum, count) => Number(sum) / count },
  {
    type: 'float',
    average: 'float',
    zero: 0,
    // Sums of float are sums of double until they end.
    add,
    finish: (sum) => Math.fround(sum as number),
    divide: (sum, count) => Math.fround((sum as number) / count),
  },
  { type: 'double', average: 'double', zero: 0, add, divide: (sum, count) => (sum as number) / count },
  {
    type: 'decimal',
    average: 'decimal',
    zero: Decimal.zero,
    add: (a, b) => addDecimals(a as Decimal, b as Decimal),
    divide: (sum, count) => divideDecimals(sum as Decimal, decimalOf(count)),
  },
];

type Select = (item: Value) => Value;

function sum(run: Run, source: Value, { zero, add: adds, finish }: Arithmetic, selector?: Select): Value {
  present(selector === undefined ? { source } : { source, selector });
  let total = zero;
  for (const item of read(run, source)) {
    const value = selector ? selector(item) : item;
    if (value !== null) total = adds(total, value);
  }
  return finish ? finish(total) : total;
}

function average(run: Run, source: Value, arithmetic: Arithmetic, isNullable: boolean, selector?: Select): Value {
  present(selector === undefined ? { source } : { source, selector });
  const adds = arithmetic.addWide ?? arithmetic.add;
  let total = arithmetic.zero;
  let count = 0;
  for (const item of read(run, source)) {
    const value = selector ? selector(item) : item;
    if (value === null) continue;
    total = adds(total, value);
    count++;
  }
  if (count > 0) return arithmetic.divide(total, count);
  if (isNullable) return null;
  throw invalidOperation('Sequence contains no elements');
}

function members(arithmetic: Arithmetic, isNullable: boolean): readonly (readonly [string, Implementation])[] {
  const mark = isNullable ? '?' : '';
  const { type, average: averageType } = arithmetic;
  return [
    [
      `static ${type}${mark} Sum(this IEnumerable<${type}${mark}>)`,
      function (this: Run, source: Value) {
        return sum(this, source, arithmetic);
      },
    ],
    [
      `static ${type}${mark} Sum<T>(this IEnumerable<T>, Func<T, ${type}${mark}>)`,
      function (this: Run, _: unknown, source: Value, selector: Select) {
        return sum(this, source, arithmetic, selector);
      },
    ],
    [
      `static ${averageType}${mark} Average(this IEnumerable<${type}${mark}>)`,
      function (this: Run, source: Value) {
        return average(this, source, arithmetic, isNullable);
      },
    ],
    [
      `static ${averageType}${mark} Average<T>(this IEnumerable<T>, Func<T, ${type}${mark}>)`,
      function (this: Run, _: unknown, source: Value, selector: Select) {
        return average(this, source, arithmetic, isNullable, selector);
      },
    ],
  ];
}

/** `Sum` and `Average` of each type of number. */
export const sumMembers: NonNullable<TypeDeclaration['members']> = Object.fromEntries(
  arithmetics.flatMap((one) => [...members(one, false), ...members(one, true)]),
);
