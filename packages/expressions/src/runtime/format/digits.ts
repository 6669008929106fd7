import type { Decimal } from '../decimal.ts';

/** A number before it is written: `0.` and the digits, times ten to the power of `point`. */
export interface Digits {
  readonly isNegative: boolean;
  /** Without zeros at the start; empty for zero. */
  readonly digits: string;
  readonly point: number;
  /** Floating point: zero has a sign. */
  readonly isFloat: boolean;
}

/** Digits without zeros at the start. */
function trimmed(isNegative: boolean, digits: string, point: number, isFloat: boolean): Digits {
  const start = digits.search(/[1-9]/);
  if (start < 0) return { isNegative: isNegative && isFloat, digits: '', point: 0, isFloat };
  return { isNegative, digits: digits.slice(start), point: point - start, isFloat };
}

export function digitsOfInteger(value: bigint): Digits {
  const text = (value < 0n ? -value : value).toString();
  return trimmed(value < 0n, text, text.length, false);
}

export function digitsOfDecimal({ units, scale }: Decimal): Digits {
  const text = (units < 0n ? -units : units).toString();
  return trimmed(units < 0n, text, text.length - scale, false);
}

/** The fewest digits that read back as the same `double` or `float`. */
export function shortestDigits(value: number, isSingle: boolean): Digits {
  if (isSingle) return shortestSingle(value);
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const isNegative = value < 0 || Object.is(value, -0);
  return trimmed(isNegative, mantissa.replace('.', ''), Number(exponent) + 1, true);
}

function shortestSingle(value: number): Digits {
  const exact = exactDigits(value);
  for (let count = 1; count < 9; count++) {
    const one = rounded(exact, count, 'even');
    if (Math.fround(Number(`0.${one.digits || '0'}e${one.point}`)) === Math.abs(value)) return one;
  }
  return rounded(exact, 9, 'even');
}

/** All digits of a floating point number: each has a finite number of them. */
export function exactDigits(value: number): Digits {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xf_ffff_ffff_ffffn;
  const mantissa = exponent === 0 ? fraction : fraction | (1n << 52n);
  const shift = Math.max(exponent, 1) - 1075;
  // A factor of a half is a factor of five and a digit.
  const text = (shift >= 0 ? mantissa << BigInt(shift) : mantissa * 5n ** BigInt(-shift)).toString();
  return trimmed(bits >> 63n === 1n, text, text.length + Math.min(shift, 0), true);
}

/** Rounds to a number of digits; none are added. Zeros at the end are removed. Ties go away from zero, or to the even digit. */
export function rounded(number: Digits, count: number, ties: 'away' | 'even' = 'away'): Digits {
  const { digits, isNegative, isFloat, point } = number;
  if (digits.length > count && count >= 0 && goesUp(digits, count, ties)) {
    const up = count === 0 ? '1' : (BigInt(digits.slice(0, count)) + 1n).toString();
    const carried = count === 0 || up.length > count ? 1 : 0;
    return trimmed(isNegative, up.replace(/0+$/, ''), point + carried, isFloat);
  }
  return trimmed(isNegative, digits.slice(0, Math.max(0, count)).replace(/0+$/, ''), point, isFloat);
}

function goesUp(digits: string, count: number, ties: 'away' | 'even'): boolean {
  const isTie = ties === 'even' && /^50*$/.test(digits.slice(count));
  return isTie ? Number(digits[count - 1] ?? 0) % 2 === 1 : (digits[count] ?? '0') >= '5';
}
