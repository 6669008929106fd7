import type { Digits } from './digits.ts';
import { rounded } from './digits.ts';

/** Writes with a fixed number of digits after the point, as `F`. */
export function fixed(number: Digits, decimals: number, grouped = false): string {
  const { digits, point } = number;
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const fraction = point > 0 ? digits.slice(point) : '0'.repeat(digits === '' ? 0 : -point) + digits;
  const left = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return decimals === 0 ? left : `${left}.${fraction.slice(0, decimals).padEnd(decimals, '0')}`;
}

/** `E+003`. */
export function exponentText(letter: string, exponent: number, minimum: number, hasPlus = true): string {
  const sign = exponent < 0 ? '-' : hasPlus ? '+' : '';
  return `${letter}${sign}${Math.abs(exponent).toString().padStart(minimum, '0')}`;
}

/** Writes with an exponent, as `E`. */
export function scientific({ digits, point }: Digits, decimals: number, letter: string): string {
  const fraction = decimals > 0 ? `.${digits.slice(1, decimals + 1).padEnd(decimals, '0')}` : '';
  return `${digits[0] ?? '0'}${fraction}${exponentText(letter, digits === '' ? 0 : point - 1, 3)}`;
}

/** Writes the digits that there are, with an exponent for numbers that are too long or too small, as `G`. */
export function general({ digits, point }: Digits, most: number, letter: string, isPlain = false): string {
  const hasExponent = !isPlain && (point > most || point < -3);
  const at = hasExponent ? 1 : point;
  const whole = at > 0 ? digits.slice(0, at).padEnd(at, '0') : '0';
  const fraction = at > 0 ? digits.slice(at) : digits === '' ? '' : '0'.repeat(-at) + digits;
  return whole + (fraction && `.${fraction}`) + (hasExponent ? exponentText(letter, point - 1, 2) : '');
}

/** The result of a standard format of numbers; undefined if the letter is not one of them. */
export function standard(number: Digits, letter: string, precision: number | undefined): string | undefined {
  const decimals = precision ?? 2;
  // All digits of a floating point number are known, and .NET rounds its ties to even.
  const round = (one: Digits, count: number): Digits => rounded(one, count, one.isFloat ? 'even' : 'away');
  const sign = (one: Digits): string => (one.isNegative ? '-' : '');
  switch (letter.toUpperCase()) {
    case 'F':
    case 'N': {
      const one = round(number, number.point + decimals);
      return sign(one) + fixed(one, decimals, letter.toUpperCase() === 'N');
    }
    case 'C': {
      const one = round(number, number.point + decimals);
      const text = `¤${fixed(one, decimals, true)}`;
      return one.isNegative ? `(${text})` : text;
    }
    case 'P': {
      const one = round({ ...number, point: number.digits === '' ? 0 : number.point + 2 }, number.point + 2 + decimals);
      return `${sign(one)}${fixed(one, decimals, true)} %`;
    }
    case 'E': {
      const one = round(number, (precision ?? 6) + 1);
      return sign(one) + scientific(one, precision ?? 6, letter);
    }
    default:
      return undefined;
  }
}
