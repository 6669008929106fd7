import { trim } from './characters.ts';
import { type Decimal, decimalOfDigits } from './decimal.ts';
import { UnsupportedError } from './exception.ts';
import { type NumberProblem, readDouble } from './parse-number.ts';

/** Bits of `NumberStyles`. */
const bits = {
  leadingWhite: 1,
  trailingWhite: 2,
  leadingSign: 4,
  trailingSign: 8,
  point: 32,
  thousands: 64,
  exponent: 128,
  hex: 512,
};
const unknown = ~(
  bits.leadingWhite |
  bits.trailingWhite |
  bits.leadingSign |
  bits.trailingSign |
  bits.point |
  bits.thousands |
  bits.exponent |
  bits.hex |
  256 |
  16
);

/** The parts of a number in a style. */
interface StyledNumber {
  readonly isNegative: boolean;
  readonly whole: string;
  readonly fraction: string;
  readonly exponent: number;
}

/** The hexadecimal digits of a text in the style `HexNumber`. */
function readHex(text: string, style: number, size: number): bigint | NumberProblem {
  const bare = withoutWhite(text, style);
  if (!/^[0-9a-f]+$/i.test(bare)) return 'format';
  const value = BigInt(`0x${bare}`);
  return value >= 1n << BigInt(size) ? 'overflow' : value;
}

const isHex = (style: number): boolean => (style & bits.hex) !== 0;

function withoutWhite(text: string, style: number): string {
  const space = '\t\n\v\f\r ';
  const left = (style & bits.leadingWhite) === 0 ? text : trim(text, 'start', space);
  return (style & bits.trailingWhite) === 0 ? left : trim(left, 'end', space);
}

/** Reads a number in a style. Parentheses and currency are not supported. */
function readStyled(text: string, style: number): StyledNumber | NumberProblem {
  const has = (bit: number): boolean => (style & bit) !== 0;
  if ((style & unknown) !== 0) throw new UnsupportedError('These NumberStyles are not supported');
  if ((has(16) && text.includes('(')) || (has(256) && text.includes('¤')))
    throw new UnsupportedError('Numbers in parentheses and with currencies are not supported');
  const form = new RegExp(
    `^(${has(bits.leadingSign) ? '[+-]?' : ''})(${has(bits.thousands) ? '\\d[\\d,]*' : '\\d+'}|(?=\\.\\d))` +
      `${has(bits.point) ? '(?:\\.(\\d*))?' : '()'}${has(bits.exponent) ? '(?:[eE]([+-]?\\d+))?' : '()'}` +
      `(${has(bits.trailingSign) ? '[+-]?' : ''})$`,
  );
  const [found, sign, whole = '', fraction = '', exponent = '', trailing] = form.exec(withoutWhite(text, style)) ?? [];
  if (found === undefined || (sign && trailing)) return 'format';
  return {
    isNegative: sign === '-' || trailing === '-',
    whole: whole.replaceAll(',', ''),
    fraction,
    exponent: Number(exponent || 0),
  };
}

/** Reads an integer in a style: zeros may follow its point. */
export function readStyledInteger(
  text: string,
  style: number,
  size: number,
  isSigned: boolean,
): bigint | NumberProblem {
  if (isHex(style)) {
    const value = readHex(text, style, size);
    return typeof value === 'bigint' && isSigned ? BigInt.asIntN(size, value) : value;
  }
  const number = readStyled(text, style);
  if (typeof number === 'string') return number;
  const { isNegative, whole, fraction, exponent } = number;
  if (exponent !== 0) throw new UnsupportedError('Integers with exponents are not supported');
  if (/[1-9]/.test(fraction)) return 'overflow';
  const value = BigInt(whole || '0') * (isNegative ? -1n : 1n);
  const [least, most] = isSigned
    ? [-(1n << BigInt(size - 1)), (1n << BigInt(size - 1)) - 1n]
    : [0n, (1n << BigInt(size)) - 1n];
  return value < least || value > most ? 'overflow' : value;
}

/** Reads a `double` in a style. */
export function readStyledDouble(text: string, style: number): number | NumberProblem {
  if (/^\s*[+-]?(infinity|nan)\s*$/i.test(text)) return readDouble(text);
  const number = readStyled(text, style);
  if (typeof number === 'string') return number;
  const { isNegative, whole, fraction, exponent } = number;
  return Number(`${isNegative ? '-' : ''}${whole || '0'}.${fraction || '0'}e${exponent}`);
}

/** Reads a `decimal` in a style. */
export function readStyledDecimal(text: string, style: number): Decimal | NumberProblem {
  const number = readStyled(text, style);
  if (typeof number === 'string') return number;
  const { isNegative, whole, fraction, exponent } = number;
  try {
    return decimalOfDigits(isNegative, whole, fraction, exponent);
  } catch {
    return 'overflow';
  }
}
