import { compareDecimals, type Decimal, negateDecimal, roundDecimal } from '../../runtime/decimal.ts';
import { invalidArgument, outOfRange } from '../../runtime/errors.ts';
import { exception } from '../../runtime/exception.ts';
import type { Ref } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';
import { formOf, integerOf } from '../../types/integers.ts';
import { type Rounding, roundingOf } from './rounding.ts';

type Members = NonNullable<TypeDeclaration['members']>;
type Numeric = number | bigint;

function abs(type: string) {
  const integer = integerOf(type);
  const least = integer?.isSigned && formOf(integer, integer.minimum);
  return (value: Numeric): Numeric => {
    // Its positive counterpart does not fit.
    if (value === least)
      throw exception('OverflowException', 'Negating the minimum value of a twos complement number is invalid.');
    return typeof value === 'number' ? Math.abs(value) : value < 0n ? -value : value;
  };
}

function sign(value: Numeric): number {
  if (Number.isNaN(value))
    throw exception('ArithmeticException', 'Function does not accept floating point Not-a-Number values.');
  return value > 0 ? 1 : value < 0 ? -1 : 0;
}

const clamp = (value: Numeric, least: Numeric, most: Numeric): Numeric => {
  if (least > most) throw invalidArgument(`'${least}' cannot be greater than ${most}.`);
  return value < least ? least : value > most ? most : value;
};

const isLess = (a: Numeric, b: Numeric): boolean =>
  a < b || (a === 0 && b === 0 && Object.is(a, -0)) || Number.isNaN(a);
const isMore = (a: Numeric, b: Numeric): boolean =>
  a > b || (a === 0 && b === 0 && Object.is(b, -0)) || Number.isNaN(a);
const minimum = (a: Numeric, b: Numeric): Numeric => (isLess(a, b) ? a : b);
const maximum = (a: Numeric, b: Numeric): Numeric => (isMore(a, b) ? a : b);

const integers = ['sbyte', 'byte', 'short', 'ushort', 'int', 'uint', 'long', 'ulong'];
const signed = ['sbyte', 'short', 'int', 'long', 'float', 'double'];

const perType: Members = Object.assign(
  {},
  ...[...integers, 'float', 'double'].map((type) => ({
    [`static ${type} Min(${type}, ${type})`]: minimum,
    [`static ${type} Max(${type}, ${type})`]: maximum,
    [`static ${type} Clamp(${type}, ${type}, ${type})`]: clamp,
    ...(signed.includes(type)
      ? { [`static ${type} Abs(${type})`]: abs(type), [`static int Sign(${type})`]: sign }
      : {}),
  })),
);

const decimals: Members = {
  'static decimal Min(decimal, decimal)': (a: Decimal, b: Decimal) => (compareDecimals(a, b) <= 0 ? a : b),
  'static decimal Max(decimal, decimal)': (a: Decimal, b: Decimal) => (compareDecimals(a, b) >= 0 ? a : b),
  'static decimal Abs(decimal)': (value: Decimal) => (value.units < 0n ? negateDecimal(value) : value),
  'static int Sign(decimal)': ({ units }: Decimal) => sign(units),
  'static decimal Floor(decimal)': (value: Decimal) => roundDecimal(value, 0, 'down'),
  'static decimal Ceiling(decimal)': (value: Decimal) => roundDecimal(value, 0, 'up'),
  'static decimal Truncate(decimal)': (value: Decimal) => roundDecimal(value, 0, 'zero'),
  'static decimal Round(decimal)': (value: Decimal) => roundDecimal(value),
  'static decimal Round(decimal, int)': (value: Decimal, digits: number) => roundDecimal(value, checked(digits, 28)),
  'static decimal Round(decimal, MidpointRounding)': (value: Decimal, mode: number) =>
    roundDecimal(value, 0, roundingOf(mode)),
  'static decimal Round(decimal, int, MidpointRounding)': (value: Decimal, digits: number, mode: number) =>
    roundDecimal(value, checked(digits, 28), roundingOf(mode)),
};

function checked(digits: number, most: number): number {
  if (digits < 0 || digits > most)
    throw most === 28
      ? outOfRange('decimals', 'Decimal can only round to between 0 and 28 digits of precision.')
      : outOfRange('digits', 'Rounding digits must be between 0 and 15, inclusive.');
  return digits;
}

/** Rounds to an integer. */
export function roundNumber(value: number, mode: Rounding = 'even'): number {
  if (mode === 'zero') return Math.trunc(value);
  if (mode === 'down') return Math.floor(value);
  if (mode === 'up') return Math.ceil(value);
  const cut = Math.trunc(value);
  const rest = Math.abs(value - cut);
  const isUp = rest > 0.5 || (rest === 0.5 && (mode === 'away' || Math.abs(cut % 2) === 1));
  return isUp ? cut + Math.sign(value) : cut;
}

/** Rounds to digits as .NET does: the number times a power of ten is rounded, if it is not too large. */
function roundTo(value: number, digits: number, mode: Rounding = 'even'): number {
  const power = 10 ** checked(digits, 15);
  return Math.abs(value) < 1e16 ? roundNumber(value * power, mode) / power : value;
}

const functions = ['Sqrt', 'Cbrt', 'Floor', 'Ceiling', 'Truncate'] as const;
const native = { Sqrt: Math.sqrt, Cbrt: Math.cbrt, Floor: Math.floor, Ceiling: Math.ceil, Truncate: Math.trunc };

/** Functions without an exact result are left out where engines may differ from .NET in the last digit. */
export const mathType = declareType({
  name: 'System.Math',
  kind: 'static',
  members: {
    'static double PI { get; }': () => Math.PI,
    'static double E { get; }': () => Math.E,
    ...perType,
    ...decimals,
    ...Object.fromEntries(functions.map((name) => [`static double ${name}(double)`, native[name]])),
    'static double Pow(double, double)': (a: number, b: number) => power(a, b),
    'static double Log10(double)': Math.log10,
    'static double Log2(double)': Math.log2,
    'static double Log(double)': Math.log,
    'static double Log(double, double)': (value: number, base: number) => logarithm(value, base),
    'static double Exp(double)': Math.exp,
    'static double Sin(double)': Math.sin,
    'static double Cos(double)': Math.cos,
    'static double Tan(double)': Math.tan,
    'static double Atan2(double, double)': Math.atan2,
    'static double Asin(double)': Math.asin,
    'static double Acos(double)': Math.acos,
    'static double Atan(double)': Math.atan,
    'static double Round(double)': (value: number) => roundNumber(value),
    'static double Round(double, int)': (value: number, digits: number) => roundTo(value, digits),
    'static double Round(double, MidpointRounding)': (value: number, mode: number) =>
      roundNumber(value, roundingOf(mode)),
    'static double Round(double, int, MidpointRounding)': (value: number, digits: number, mode: number) =>
      roundTo(value, digits, roundingOf(mode)),
    'static int DivRem(int, int, out int)': (a: number, b: number, rest: Ref) => {
      if (b === 0) throw exception('DivideByZeroException', 'Attempted to divide by zero.');
      rest.value = (a % b) | 0;
      return Math.trunc(a / b);
    },
    'static long BigMul(int, int)': (a: number, b: number) => BigInt(a) * BigInt(b),
    'static double IEEERemainder(double, double)': (a: number, b: number) => a - b * roundNumber(a / b),
  },
});

/** JavaScript has NaN where .NET has 1. */
const power = (a: number, b: number): number =>
  a === 1 || (a === -1 && Math.abs(b) === Number.POSITIVE_INFINITY) ? 1 : a ** b;

/** The quotient of two logarithms, with the special values of .NET. */
function logarithm(value: number, base: number): number {
  if (Number.isNaN(value) || Number.isNaN(base)) return Number.NaN;
  if (base === 1 || (value !== 1 && (base === 0 || base === Number.POSITIVE_INFINITY))) return Number.NaN;
  return Math.log(value) / Math.log(base);
}
