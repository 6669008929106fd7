import {
  addDecimals,
  compareDecimals,
  Decimal,
  decimalOf,
  decimalOfNumber,
  divideDecimals,
  multiplyDecimals,
  negateDecimal,
  numberOfDecimal,
  remainderOfDecimals,
  roundDecimal,
  subtractDecimals,
} from '../../runtime/decimal.ts';
import { numericConversion } from '../../runtime/numbers.ts';
import { declareType } from '../../types/declare.ts';
import { decimalBases, sharedDecimalMembers } from './numbers.ts';
import { roundingOf } from './rounding.ts';

export const decimalType = declareType({
  name: 'System.Decimal',
  keyword: 'decimal',
  kind: 'struct',
  bases: decimalBases,
  instances: Decimal,
  members: {
    'static decimal MaxValue { get; }': () => Decimal.maximum,
    'static decimal MinValue { get; }': () => Decimal.minimum,
    'static decimal Zero { get; }': () => Decimal.zero,
    'static decimal One { get; }': () => Decimal.one,
    'static decimal MinusOne { get; }': () => Decimal.minusOne,
    'new(int)': decimalOf,
    'new(long)': decimalOf,
    'new(double)': (value: number) => decimalOfNumber(value),
    'new(float)': (value: number) => decimalOfNumber(value, 7),
    'static decimal Add(decimal, decimal)': addDecimals,
    'static decimal Subtract(decimal, decimal)': subtractDecimals,
    'static decimal Multiply(decimal, decimal)': multiplyDecimals,
    'static decimal Divide(decimal, decimal)': divideDecimals,
    'static decimal Remainder(decimal, decimal)': remainderOfDecimals,
    'static decimal Negate(decimal)': negateDecimal,
    'static int Compare(decimal, decimal)': compareDecimals,
    'static bool Equals(decimal, decimal)': (a: Decimal, b: Decimal) => a.equals(b),
    'static decimal Floor(decimal)': (value: Decimal) => roundDecimal(value, 0, 'down'),
    'static decimal Ceiling(decimal)': (value: Decimal) => roundDecimal(value, 0, 'up'),
    'static decimal Truncate(decimal)': (value: Decimal) => roundDecimal(value, 0, 'zero'),
    'static decimal Round(decimal)': (value: Decimal) => roundDecimal(value),
    'static decimal Round(decimal, int)': (value: Decimal, digits: number) => roundDecimal(value, digits),
    'static decimal Round(decimal, MidpointRounding)': (value: Decimal, mode: number) =>
      roundDecimal(value, 0, roundingOf(mode)),
    'static decimal Round(decimal, int, MidpointRounding)': (value: Decimal, digits: number, mode: number) =>
      roundDecimal(value, digits, roundingOf(mode)),
    'static int ToInt32(decimal)': numericConversion('decimal', 'int'),
    'static long ToInt64(decimal)': numericConversion('decimal', 'long'),
    'static double ToDouble(decimal)': numberOfDecimal,
    ...sharedDecimalMembers,
  },
});
