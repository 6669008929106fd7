import type { NumericKeyword } from '../types/numeric.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  divideDecimals,
  multiplyDecimals,
  remainderOfDecimals,
  subtractDecimals,
} from './decimal.ts';
import { exception } from './exception.ts';
import { checkedInteger, type Numeric, wrap } from './numbers.ts';

/** An operator on two numbers of one type. */
export type Operator = (a: never, b: never) => Numeric | boolean;

const byZero = () => exception('DivideByZeroException', 'Attempted to divide by zero.');
const overflow = () => exception('OverflowException', 'Arithmetic operation resulted in an overflow.');

const int: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => (a + b) | 0,
  '-': (a, b) => (a - b) | 0,
  '*': Math.imul,
  '/': (a, b) => {
    if (b === 0) throw byZero();
    if (b === -1 && a === -2147483648) throw overflow();
    return (a / b) | 0;
  },
  '%': (a, b) => {
    if (b === 0) throw byZero();
    return (a % b) | 0;
  },
  '&': (a, b) => a & b,
  '|': (a, b) => a | b,
  '^': (a, b) => a ^ b,
};

const exactIntegers: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => {
    if (b === 0n) throw byZero();
    return a / b;
  },
  '%': (a, b) => {
    if (b === 0n) throw byZero();
    return a % b;
  },
  '&': (a, b) => a & b,
  '|': (a, b) => a | b,
  '^': (a, b) => a ^ b,
};

const floating: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};

const decimals: Readonly<Record<string, (a: Decimal, b: Decimal) => Decimal>> = {
  '+': addDecimals,
  '-': subtractDecimals,
  '*': multiplyDecimals,
  '/': divideDecimals,
  '%': remainderOfDecimals,
};

const compares: Readonly<Record<string, (a: number | bigint, b: number | bigint) => boolean>> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
};

/**
 * The operator on numbers that were converted to one type: `int`, `uint`, `long`, `ulong`, `float`, `double` or `decimal`. Undefined: there is none.
 *
 * @param isChecked results that do not fit throw OverflowException
 */
export function operatorOf(sign: string, keyword: NumericKeyword, isChecked = false): Operator | undefined {
  const compare = compares[sign];
  if (keyword === 'decimal') {
    if (compare) return (a: Decimal, b: Decimal) => compare(compareDecimals(a, b), 0);
    return decimals[sign];
  }
  if (compare) return compare;
  if (keyword === 'double') return floating[sign];
  if (keyword === 'float') {
    const operator = floating[sign];
    return operator && ((a: number, b: number) => Math.fround(operator(a, b)));
  }
  if (keyword === 'int' && !(isChecked && /^[-+*]$/.test(sign))) return int[sign];
  const exact = exactIntegers[sign];
  if (!exact) return undefined;
  // Division always throws for a result that does not fit.
  const result = isChecked || sign === '/' ? checkedInteger : wrap;
  return (a: number | bigint, b: number | bigint) => result(keyword, exact(BigInt(a), BigInt(b)));
}

/** Shifts `int`, `uint`, `long` or `ulong` by the lower bits of a number. */
export function shift(sign: string, keyword: NumericKeyword): (value: number | bigint, by: number) => number | bigint {
  const mask = keyword === 'int' || keyword === 'uint' ? 31 : 63;
  return (value, by) => {
    const count = BigInt(by & mask);
    return wrap(keyword, sign === '<<' ? BigInt(value) << count : BigInt(value) >> count);
  };
}
