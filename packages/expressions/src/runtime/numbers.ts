import { integerRanges, type NumericKeyword } from '../types/numeric.ts';
import { type Decimal, decimalOf, decimalOfNumber, integerOfDecimal, numberOfDecimal } from './decimal.ts';
import { exception } from './exception.ts';

/** A number of C#, by its type: see `Value`. */
export type Numeric = number | bigint | Decimal;

const overflow = () => exception('OverflowException', 'Arithmetic operation resulted in an overflow.');

/** An integer cut to the bits of a type. */
export function wrap(keyword: NumericKeyword, value: bigint): number | bigint {
  switch (keyword) {
    case 'sbyte':
      return Number(BigInt.asIntN(8, value));
    case 'byte':
      return Number(BigInt.asUintN(8, value));
    case 'short':
      return Number(BigInt.asIntN(16, value));
    case 'ushort':
    case 'char':
      return Number(BigInt.asUintN(16, value));
    case 'int':
      return Number(BigInt.asIntN(32, value));
    case 'uint':
      return Number(BigInt.asUintN(32, value));
    case 'long':
      return BigInt.asIntN(64, value);
    default:
      return BigInt.asUintN(64, value);
  }
}

/** True if a type contains an integer. */
export function fits(keyword: NumericKeyword, value: bigint): boolean {
  const range = integerRanges[keyword];
  return range !== undefined && value >= range[0] && value <= range[1];
}

/** An integer as a number of a type; too large ones throw. */
export function checkedInteger(keyword: NumericKeyword, value: bigint): number | bigint {
  if (!fits(keyword, value)) throw overflow();
  return wrap(keyword, value);
}

const isBig = (keyword: NumericKeyword) => keyword === 'long' || keyword === 'ulong';
const isFloating = (keyword: NumericKeyword) => keyword === 'float' || keyword === 'double';

/**
 * Makes the conversion of numbers of one type to another, as a cast does.
 *
 * @param isChecked integers that do not fit throw OverflowException; else they are cut
 */
export function numericConversion(
  from: NumericKeyword,
  to: NumericKeyword,
  isChecked = false,
): (value: Numeric) => Numeric {
  if (from === to) return (value) => value;
  if (from === 'decimal') return fromDecimal(to);
  if (to === 'decimal') {
    if (!isFloating(from)) return (value) => decimalOf(value as number | bigint);
    return (value) => decimalOfNumber(value as number, from === 'float' ? 7 : 15);
  }
  if (to === 'double') return (value) => Number(value);
  if (to === 'float') return (value) => Math.fround(Number(value));
  if (isFloating(from)) return (value) => fromFloating(value as number, to, isChecked);
  if (!isBig(from) && to === 'int' && from !== 'uint') return (value) => value;
  if (!isBig(from) && to === 'long') return (value) => BigInt(value as number);
  if (isChecked) return (value) => checkedInteger(to, BigInt(value as number | bigint));
  return (value) => wrap(to, BigInt(value as number | bigint));
}

function fromDecimal(to: NumericKeyword): (value: Numeric) => Numeric {
  if (to === 'double') return (value) => numberOfDecimal(value as Decimal);
  if (to === 'float') return (value) => Math.fround(numberOfDecimal(value as Decimal));
  return (value) => {
    const integer = integerOfDecimal(value as Decimal);
    if (!fits(to, integer))
      throw exception('OverflowException', `Value was either too large or too small for ${article(to)}.`);
    return wrap(to, integer);
  };
}

const article = (keyword: NumericKeyword) => (keyword === 'int' ? 'an Int32' : `a ${keyword}`);

/** .NET 9 and later: values outside of the range of `int`, `uint`, `long` and `ulong` become the nearest, smaller types cut an `int`. */
function fromFloating(value: number, to: NumericKeyword, isChecked: boolean): number | bigint {
  const isSmall = !['int', 'uint', 'long', 'ulong'].includes(to);
  if (isChecked) {
    if (!Number.isFinite(value)) throw overflow();
    return checkedInteger(to, BigInt(Math.trunc(value)));
  }
  if (Number.isNaN(value)) return isBig(to) ? 0n : 0;
  const wide = isSmall ? 'int' : to;
  const [least, most] = integerRanges[wide] ?? [0n, 0n];
  const integer = value <= Number(least) ? least : value >= Number(most) ? most : BigInt(Math.trunc(value));
  return wrap(to, integer);
}
