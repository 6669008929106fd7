import { integerOf } from '../../types/integers.ts';
import type { NumericKeyword } from '../../types/numeric.ts';
import { Decimal } from '../decimal.ts';
import { exception } from '../exception.ts';
import { custom } from './custom.ts';
import { type Digits, digitsOfDecimal, digitsOfInteger, exactDigits, rounded, shortestDigits } from './digits.ts';
import { general, standard } from './standard.ts';

/** A type of numbers that has a text in digits. */
export type NumberKind = Exclude<NumericKeyword, 'char'>;

const invalid = () => exception('FormatException', 'Format specifier was invalid.');

/**
 * The text of a number in the invariant culture, as its `ToString(format)` makes it.
 *
 * @throws FormatException
 */
export function formatNumber(kind: NumberKind, value: number | bigint | Decimal, format: string | null): string {
  const [, letter, precision] = /^([A-Za-z])(\d{0,9})$/.exec(format || 'G') ?? [];
  if (value instanceof Decimal) return formatDecimal(value, format, letter, precision);
  if (kind === 'float' || kind === 'double')
    return formatDouble(Number(value), kind === 'float', format, letter, precision);
  return formatInteger(BigInt(value), integerOf(kind)?.bits ?? 32, format, letter, precision);
}

const lengthOf = (precision: string | undefined): number | undefined => (precision ? Number(precision) : undefined);

/** `G`: letters of exponents keep the case of the format. */
const exponentLetter = (letter: string): string => (letter === 'g' || letter === 'r' ? 'e' : 'E');

function formatInteger(value: bigint, bits: number, format: string | null, letter?: string, digits?: string): string {
  const precision = lengthOf(digits);
  if (!letter) return custom(digitsOfInteger(value), format ?? '');
  const unsigned = value < 0n ? (1n << BigInt(bits)) + value : value;
  switch (letter) {
    case 'D':
    case 'd': {
      const text = (value < 0n ? -value : value).toString().padStart(precision ?? 0, '0');
      return value < 0n ? `-${text}` : text;
    }
    case 'X':
      return unsigned
        .toString(16)
        .toUpperCase()
        .padStart(precision ?? 0, '0');
    case 'x':
      return unsigned.toString(16).padStart(precision ?? 0, '0');
    case 'B':
    case 'b':
      return unsigned.toString(2).padStart(precision ?? 0, '0');
    case 'R':
    case 'r':
    case 'G':
    case 'g': {
      if (!precision) return value.toString();
      const one = rounded(digitsOfInteger(value), precision);
      return (value < 0n ? '-' : '') + general(one, precision, exponentLetter(letter));
    }
    default:
      return standardOrInvalid(digitsOfInteger(value), letter, precision);
  }
}

function formatDecimal(value: Decimal, format: string | null, letter?: string, digits?: string): string {
  const precision = lengthOf(digits);
  if (!letter) return custom(digitsOfDecimal(value), format ?? '');
  if (!/[gr]/i.test(letter)) return standardOrInvalid(digitsOfDecimal(value), letter, precision);
  if (!precision) return value.units === 0n ? value.toText().replace('-', '') : value.toText();
  const one = rounded(digitsOfDecimal(value), precision);
  return (one.isNegative ? '-' : '') + general(one, precision, exponentLetter(letter));
}

function formatDouble(
  value: number,
  isSingle: boolean,
  format: string | null,
  letter?: string,
  digits?: string,
): string {
  if (!Number.isFinite(value)) return String(value);
  if (letter && /[dxb]/i.test(letter)) throw invalid();
  if (!letter) return custom(rounded(exactDigits(value), isSingle ? 7 : 15, 'even'), format ?? '');
  const precision = lengthOf(digits);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (/r/i.test(letter) || (/g/i.test(letter) && !precision)) {
    const one = shortestDigits(value, isSingle);
    return sign + general(one, Math.max(one.digits.length, isSingle ? 9 : 17), exponentLetter(letter));
  }
  if (/g/i.test(letter))
    return sign + general(rounded(exactDigits(value), precision ?? 0, 'even'), precision ?? 0, exponentLetter(letter));
  return standardOrInvalid(exactDigits(value), letter, precision);
}

function standardOrInvalid(number: Digits, letter: string, precision: number | undefined): string {
  const text = standard(number, letter, precision);
  if (text === undefined) throw invalid();
  return text;
}
