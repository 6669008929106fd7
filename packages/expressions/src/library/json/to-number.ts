import { Decimal, numberOfDecimal, roundDecimal } from '../../runtime/decimal.ts';
import { badFormat, tooLarge } from '../../runtime/errors.ts';
import { exception } from '../../runtime/exception.ts';
import { fits } from '../../runtime/numbers.ts';
import { formOf, type IntegerKeyword, integers } from '../../types/integers.ts';
import { Numeric, type Scalar } from './numeric.ts';

const invalidCast = (from: string, to: string) =>
  exception('InvalidCastException', `Invalid cast from '${from}' to '${to}'.`);

/** `Convert.ToInt32` and so on, of a string, number, boolean or null. The result is in the form of its static type. */
export function toInteger(kind: IntegerKeyword, value: Scalar): number | bigint {
  const whole = wholeOf(kind, value);
  if (whole === undefined || !fits(kind, whole)) throw tooLarge(integers[kind].phrase);
  return formOf(integers[kind], whole);
}

/** The nearest integer, ties to even; undefined if it has none. */
function wholeOf(kind: IntegerKeyword, value: Scalar): bigint | undefined {
  if (value === null) return 0n;
  if (kind === 'char') return characterOf(value);
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'string') {
    const text = trim(value);
    if (!/^[-+]?\d+$/.test(text)) throw badFormat(value);
    return BigInt(text.replace(/^\+/, ''));
  }
  if (value instanceof Decimal) return roundDecimal(value, 0).units;
  if (!(value instanceof Numeric)) throw invalidCast('DateTime', 'Int32');
  if (typeof value.value === 'bigint' || !value.isFloat) return BigInt(value.value);
  return Number.isFinite(value.value) ? BigInt(roundEven(value.value)) : undefined;
}

function characterOf(value: Scalar): bigint {
  if (typeof value === 'string') {
    if (value.length === 1) return BigInt(value.charCodeAt(0));
    throw exception('FormatException', 'String must be exactly one character long.');
  }
  if (value instanceof Numeric && !value.isFloat) return BigInt(value.value);
  const from = typeof value === 'boolean' ? 'Boolean' : value instanceof Numeric ? 'Double' : 'Decimal';
  throw invalidCast(from, 'Char');
}

function roundEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest < 0.5) return floor;
  return rest > 0.5 || floor % 2 !== 0 ? floor + 1 : floor;
}

/** `Convert.ToDouble`. */
export function toDouble(value: Scalar): number {
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return parseDouble(value);
  if (value instanceof Decimal) return numberOfDecimal(value);
  if (value instanceof Numeric && !value.isChar)
    return value.kind === 'big' ? truncated(value.value as bigint) : Number(value.value);
  throw invalidCast(value instanceof Numeric ? 'Char' : 'DateTime', 'Double');
}

/** `BigInteger` becomes a double without rounding up. */
function truncated(value: bigint): number {
  const size = value < 0n ? -value : value;
  const excess = BigInt(Math.max(0, size.toString(2).length - 53));
  const number = Number((size >> excess) << excess);
  return value < 0n ? -number : number;
}

const words: Record<string, number> = {
  nan: Number.NaN,
  '+nan': Number.NaN,
  '-nan': Number.NaN,
  infinity: Number.POSITIVE_INFINITY,
  '+infinity': Number.POSITIVE_INFINITY,
  '∞': Number.POSITIVE_INFINITY,
  '-infinity': Number.NEGATIVE_INFINITY,
  '-∞': Number.NEGATIVE_INFINITY,
};

function parseDouble(source: string): number {
  const text = trim(source);
  if (/^[-+]?(\d[\d,]*\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  const word = words[text.toLowerCase()];
  if (word === undefined) throw badFormat(source);
  return word;
}

/** `Convert.ToBoolean`. */
export function toBoolean(value: Scalar): boolean {
  if (value === null) return false;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    const text = trim(value.replaceAll('\0', ' ')).toLowerCase();
    if (text === 'true') return true;
    if (text === 'false') return false;
    throw exception('FormatException', `String '${value}' was not recognized as a valid Boolean.`);
  }
  if (value instanceof Decimal) return value.units !== 0n;
  if (value instanceof Numeric && value.kind === 'big') return toInteger('int', value) !== 0;
  if (value instanceof Numeric && !value.isChar) return Number(value.value) !== 0;
  throw invalidCast(value instanceof Numeric ? 'Char' : 'DateTime', 'Boolean');
}

/** Without the white space that parsers of numbers skip. */
const trim = (text: string): string => text.replace(/^[\t-\r ]+|[\t-\r ]+$/g, '');
