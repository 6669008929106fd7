import { formOf, type IntegerKeyword, integerOf, integers } from '../types/integers.ts';
import type { NumericKeyword } from '../types/numeric.ts';
import { type Decimal, decimalOf, decimalOfNumber, integerOfDecimal, numberOfDecimal } from './decimal.ts';
import { tooLarge } from './errors.ts';
import { exception } from './exception.ts';

/** A number of C#, by its type: see `Value`. */
export type Numeric = number | bigint | Decimal;

const overflow = () => exception('OverflowException', 'Arithmetic operation resulted in an overflow.');

/** An integer cut to the bits of a type. */
export function wrap(keyword: NumericKeyword, value: bigint): number | bigint {
  const type = integers[keyword as IntegerKeyword];
  return formOf(type, type.isSigned ? BigInt.asIntN(type.bits, value) : BigInt.asUintN(type.bits, value));
}

/** True if a type contains an integer. */
export function fits(keyword: NumericKeyword, value: bigint): boolean {
  const type = integerOf(keyword);
  return type !== undefined && value >= type.minimum && value <= type.maximum;
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
    if (!fits(to, integer)) throw tooLarge(integers[to as IntegerKeyword].phrase);
    return wrap(to, integer);
  };
}

/** .NET 9 and later: values outside of the range of `int`, `uint`, `long` and `ulong` become the nearest, smaller types cut an `int`. */
function fromFloating(value: number, to: NumericKeyword, isChecked: boolean): number | bigint {
  const isSmall = !['int', 'uint', 'long', 'ulong'].includes(to);
  if (isChecked) {
    if (!Number.isFinite(value)) throw overflow();
    return checkedInteger(to, BigInt(Math.trunc(value)));
  }
  if (Number.isNaN(value)) return isBig(to) ? 0n : 0;
  const wide = isSmall ? 'int' : to;
  const { minimum, maximum } = integers[wide as IntegerKeyword];
  const integer = value <= Number(minimum) ? minimum : value >= Number(maximum) ? maximum : BigInt(Math.trunc(value));
  return wrap(to, integer);
}
