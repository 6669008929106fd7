import { trim } from './characters.ts';
import { type Decimal, decimalOfDigits } from './decimal.ts';

/** White space around numbers: that of ASCII only. */
const space = '\t\n\v\f\r ';

/** The reason why a text is not a number of a type. */
export type NumberProblem = 'format' | 'overflow';

/** Zero characters at the end are white space too. */
const bare = (text: string): string => trim(trim(text, 'end', '\0'), 'both', space);

/** Reads an integer: white space, a sign, digits. */
export function readInteger(text: string, minimum: bigint, maximum: bigint): bigint | NumberProblem {
  const digits = bare(text);
  if (!/^[+-]?\d+$/.test(digits)) return 'format';
  if (digits.length > 10_000) return 'overflow';
  const value = BigInt(digits.replace('+', ''));
  return value < minimum || value > maximum ? 'overflow' : value;
}

const specials: Readonly<Record<string, number>> = {
  infinity: Number.POSITIVE_INFINITY,
  '+infinity': Number.POSITIVE_INFINITY,
  '-infinity': Number.NEGATIVE_INFINITY,
  nan: Number.NaN,
  '+nan': Number.NaN,
  '-nan': Number.NaN,
};

/** Reads a `double`: with thousands separators anywhere before the point, and an exponent. */
export function readDouble(text: string): number | NumberProblem {
  const digits = bare(text);
  const special = specials[trim(text, 'both').toLowerCase()];
  if (special !== undefined) return special;
  const [found, sign = '', whole = '', , fraction = '', exponent = ''] =
    /^([+-]?)(\d[\d,]*|(?=\.\d))(\.(\d*))?([eE][+-]?\d+)?$/.exec(digits) ?? [];
  if (found === undefined) return 'format';
  return Number(`${sign}${whole.replaceAll(',', '') || '0'}.${fraction || '0'}${exponent}`);
}

/** Reads a `decimal`: with thousands separators, and the sign before or after the digits. */
export function readDecimal(text: string): Decimal | NumberProblem {
  const digits = bare(text);
  const [found, sign, whole = '', , fraction = '', trailing] =
    /^([+-]?)[\t-\r ]*(\d[\d,]*|(?=\.\d))(\.(\d*))?[\t-\r ]*([+-]?)$/.exec(digits) ?? [];
  if (found === undefined || (sign && trailing)) return 'format';
  if (digits.length > 10_000) return 'overflow';
  try {
    return decimalOfDigits(sign === '-' || trailing === '-', whole.replaceAll(',', ''), fraction);
  } catch {
    return 'overflow';
  }
}
