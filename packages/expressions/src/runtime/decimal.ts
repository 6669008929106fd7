import { exception } from './exception.ts';

const max = (1n << 96n) - 1n;
const maxScale = 28;
const powers = Array.from({ length: 64 }, (_, exponent) => 10n ** BigInt(exponent));
/** A power of ten. */
export const powerOfTen = (exponent: number): bigint => powers[exponent] ?? 10n ** BigInt(exponent);

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);
const overflow = () => exception('OverflowException', 'Value was either too large or too small for a Decimal.');

/** `decimal`: an integer of 96 bits, and where its decimal point is. `1.10` is 110 with scale 2. */
export class Decimal {
  /** With sign. */
  readonly units: bigint;
  /** Digits after the decimal point: 0 to 28. */
  readonly scale: number;

  constructor(units: bigint, scale: number) {
    this.units = units;
    this.scale = scale;
  }

  static readonly zero = new Decimal(0n, 0);
  static readonly one = new Decimal(1n, 0);
  static readonly minusOne = new Decimal(-1n, 0);
  static readonly defaultOf = (): Decimal => Decimal.zero;
  static readonly maximum = new Decimal(max, 0);
  static readonly minimum = new Decimal(-max, 0);

  /** All digits, with trailing zeros. */
  toText(): string {
    const digits = absolute(this.units)
      .toString()
      .padStart(this.scale + 1, '0');
    const sign = this.units < 0n ? '-' : '';
    if (this.scale === 0) return sign + digits;
    return `${sign}${digits.slice(0, -this.scale)}.${digits.slice(-this.scale)}`;
  }

  equals(other: unknown): boolean {
    return other instanceof Decimal && compareDecimals(this, other) === 0;
  }

  compareTo(other: unknown): number {
    return compareDecimals(this, other as Decimal);
  }
}

/** A decimal of an integer. */
export function decimalOf(value: number | bigint): Decimal {
  const units = BigInt(value);
  if (absolute(units) > max) throw overflow();
  return new Decimal(units, 0);
}

/** The nearest quotient of two integers that are not negative; ties go to the even one. */
export function roundedQuotient(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  const twice = (value % divisor) * 2n;
  return twice > divisor || (twice === divisor && quotient % 2n === 1n) ? quotient + 1n : quotient;
}

/** A decimal of an exact result: digits are rounded away until it has 96 bits and at most 28 digits after the point. */
function fitted(units: bigint, scale: number): Decimal {
  const size = absolute(units);
  let less = Math.max(0, scale - maxScale);
  while (size / powerOfTen(less) > max) less++;
  for (; ; less++) {
    if (less > scale) throw overflow();
    const rounded = less === 0 ? size : roundedQuotient(size, powerOfTen(less));
    if (rounded <= max) return new Decimal(units < 0n ? -rounded : rounded, scale - less);
  }
}

const scaledUnits = ({ units, scale }: Decimal, wanted: number): bigint => units * powerOfTen(wanted - scale);

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return fitted(scaledUnits(a, scale) + scaledUnits(b, scale), scale);
}

export const negateDecimal = ({ units, scale }: Decimal): Decimal => new Decimal(-units, scale);

export const subtractDecimals = (a: Decimal, b: Decimal): Decimal => addDecimals(a, negateDecimal(b));

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  const units = a.units * b.units;
  const scale = a.scale + b.scale;
  // .NET keeps the scale of zero where both have at most 32 bits.
  const isSmall = absolute(a.units) < 2n ** 32n && absolute(b.units) < 2n ** 32n;
  if (isSmall ? scale > 47 : units === 0n) return Decimal.zero;
  return fitted(units, scale);
}

export function divideDecimals(a: Decimal, b: Decimal): Decimal {
  if (b.units === 0n) throw exception('DivideByZeroException', 'Attempted to divide by zero.');
  const sign = a.units < 0n !== b.units < 0n ? -1n : 1n;
  const divisor = absolute(b.units);
  let scale = a.scale - b.scale;
  const dividend = absolute(a.units) * (scale < 0 ? powerOfTen(-scale) : 1n);
  scale = Math.max(0, scale);
  if (dividend % divisor === 0n) return fitted((sign * dividend) / divisor, scale);
  // All digits that fit, rounded; then without zeros at the end.
  let digits = maxScale - scale;
  while (digits > 0 && (dividend * powerOfTen(digits)) / divisor > max) digits--;
  let size = roundedQuotient(dividend * powerOfTen(digits), divisor);
  if (size > max && scale + digits > 0) size = roundedQuotient(dividend * powerOfTen(--digits), divisor);
  if (size > max) throw overflow();
  scale += digits;
  for (; scale > 0 && size % 10n === 0n; scale--) size /= 10n;
  return new Decimal(sign * size, scale);
}

export function remainderOfDecimals(a: Decimal, b: Decimal): Decimal {
  if (b.units === 0n) throw exception('DivideByZeroException', 'Attempted to divide by zero.');
  const scale = Math.max(a.scale, b.scale);
  const left = scaledUnits(a, scale);
  const right = scaledUnits(b, scale);
  if (absolute(left) < absolute(right)) return a;
  return fitted(left % right, scale);
}

/** Negative, zero or positive. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = scaledUnits(a, scale) - scaledUnits(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The integer part. */
export const integerOfDecimal = ({ units, scale }: Decimal): bigint => units / powerOfTen(scale);

/** The number nearest to it, as `(double)` computes it: not always the nearest of all. */
export function numberOfDecimal({ units, scale }: Decimal): number {
  const size = absolute(units);
  const low = Number(size & 0xffff_ffff_ffff_ffffn);
  const value = (low + Number(size >> 64n) * 2 ** 64) / Number(powerOfTen(scale));
  return units < 0n ? -value : value;
}

/**
 * The decimal of a `double` or `float`: its first 15 or 7 significant digits, computed in floating point as .NET does.
 *
 * @throws OverflowException
 */
export function decimalOfNumber(input: number, digits: 15 | 7 = 15): Decimal {
  const value = Math.abs(input);
  const exponent = exponentOf(value);
  if (exponent > 96) throw overflow();
  if (exponent < -94) return Decimal.zero;
  let power = digits - 1 - ((exponent * 19728) >> 16);
  let scaled = value;
  if (power >= 0) {
    power = Math.min(power, maxScale);
    scaled *= Number(`1e${power}`);
  } else if (power !== -1 || scaled >= 10 ** digits) scaled /= Number(`1e${-power}`);
  else power = 0;
  if (scaled < 10 ** (digits - 1) && power < maxScale) {
    scaled *= 10;
    power++;
  }
  const cut = Math.floor(scaled);
  const rest = scaled - cut;
  let units = BigInt(rest > 0.5 || (rest === 0.5 && cut % 2 === 1) ? cut + 1 : cut);
  if (units === 0n) return Decimal.zero;
  if (power < 0) return fitted((input < 0 ? -units : units) * powerOfTen(-power), 0);
  for (const least = Math.max(0, power - digits + 1); power > least && units % 10n === 0n; power--) units /= 10n;
  return new Decimal(input < 0 ? -units : units, power);
}

/** The exponent of two of a number, such that its mantissa is less than 1. */
function exponentOf(value: number): number {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  return ((bits.getUint16(0) >> 4) & 0x7ff) - 1022;
}

/** Rounds to a number of digits after the point; `down` and `up` are by value, `zero` cuts. */
export function roundDecimal(
  value: Decimal,
  digits = 0,
  mode: 'even' | 'away' | 'zero' | 'down' | 'up' = 'even',
): Decimal {
  if (value.scale <= digits) return value;
  const unit = powerOfTen(value.scale - digits);
  const size = absolute(value.units);
  const isNegative = value.units < 0n;
  const cut = size / unit;
  const rest = size % unit;
  const isMore =
    (mode === 'even' && roundedQuotient(size, unit) !== cut) ||
    (mode === 'away' && rest * 2n >= unit) ||
    (mode === 'down' && isNegative && rest > 0n) ||
    (mode === 'up' && !isNegative && rest > 0n);
  const rounded = isMore ? cut + 1n : cut;
  return fitted(isNegative ? -rounded : rounded, digits);
}

/**
 * Reads digits with at most one point, a sign and an exponent, which the caller checked. Digits beyond the precision are rounded.
 *
 * @throws OverflowException
 */
export function decimalOfDigits(isNegative: boolean, digits: string, fraction: string, exponent = 0): Decimal {
  const all = BigInt(`${digits}${fraction}` || '0');
  const signed = isNegative ? -all : all;
  const scale = fraction.length - exponent;
  if (all === 0n) return new Decimal(0n, Math.min(maxScale, Math.max(0, scale)));
  if (scale < -maxScale - 1) throw overflow();
  return scale < 0 ? fitted(signed * powerOfTen(-scale), 0) : fitted(signed, scale);
}
