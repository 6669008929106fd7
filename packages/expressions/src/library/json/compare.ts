import { Decimal } from '../../runtime/decimal.ts';
import { exception } from '../../runtime/exception.ts';
import { compareDates } from './dates.ts';
import { classOf } from './kinds.ts';
import { Numeric, type Scalar } from './numeric.ts';
import { scalarText } from './scalar-text.ts';
import { toDecimal } from './to-decimal.ts';
import { toBoolean, toDouble, toInteger } from './to-number.ts';
import type { TokenTypeName } from './token-type.ts';

/** How two values of tokens are ordered, as `JValue` does it: the type is that of the first token. */
export function compareScalars(type: TokenTypeName, a: Scalar, b: Scalar): number {
  if (a === b) return 0;
  if (b === null) return 1;
  if (a === null) return -1;
  switch (type) {
    case 'Integer':
    case 'Float':
      return compareNumbers(type, a, b);
    case 'String':
    case 'Comment':
    case 'Raw':
      return compareOrdinal(scalarText(null, a), scalarText(null, b));
    case 'Boolean':
      return Number(toBoolean(a)) - Number(toBoolean(b));
    case 'Date':
      return compareDates(a, b);
    case 'Bytes':
    case 'Guid':
    case 'Uri':
    case 'TimeSpan':
      return compareSame(type, a, b);
    default:
      throw exception('ArgumentOutOfRangeException', `Unexpected value type: ${type} (Parameter 'valueType')`);
  }
}

function compareNumbers(type: 'Integer' | 'Float', a: Scalar, b: Scalar): number {
  if (isBig(a)) return compareBig(a.value as bigint, b);
  if (isBig(b)) return -compareBig(b.value as bigint, a);
  if (isExact(a) || isExact(b)) return toDecimal(a).compareTo(toDecimal(b));
  if (type === 'Float' || isFloat(a) || isFloat(b)) return compareFloats(toDouble(a), toDouble(b));
  return order(toInteger('long', a), toInteger('long', b));
}

const isBig = (value: Scalar): value is Numeric => value instanceof Numeric && value.kind === 'big';
const isFloat = (value: Scalar): boolean => value instanceof Numeric && value.isFloat;
const isExact = (value: Scalar): boolean =>
  value instanceof Decimal || (value instanceof Numeric && value.kind === 'ulong');

/** A fraction makes the other number the larger one, as in Newtonsoft. */
function compareBig(a: bigint, b: Scalar): number {
  if (b instanceof Decimal) {
    const whole = b.units / 10n ** BigInt(b.scale);
    return order(a, whole) || (b.units === whole * 10n ** BigInt(b.scale) ? 0 : -1);
  }
  if (isFloat(b)) {
    const number = toDouble(b);
    const whole = Math.trunc(number);
    return order(a, BigInt(whole)) || (whole === number ? 0 : -1);
  }
  return order(a, b instanceof Numeric ? BigInt(b.value) : BigInt(toInteger('long', b)));
}

/** Equal where they differ by a rounding error only. */
function compareFloats(a: number, b: number): number {
  const epsilon = 2.220446049250313e-16;
  const tolerance = (Math.abs(a) + Math.abs(b) + 10) * epsilon;
  const difference = a - b;
  if (a === b || (-tolerance < difference && tolerance > difference)) return 0;
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1;
  return Number.isNaN(b) ? 1 : order(a, b);
}

const order = (a: number | bigint, b: number | bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/** `string.CompareOrdinal`: the difference of the first code units that differ, else of the lengths. */
function compareOrdinal(a: string, b: string): number {
  for (let index = 0; index < a.length && index < b.length; index++) {
    const difference = a.charCodeAt(index) - b.charCodeAt(index);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

const classes = { Bytes: 'bytes', Guid: 'guid', Uri: 'uri', TimeSpan: 'span' } as const;
const names = { Bytes: 'byte[]', Guid: 'Guid', Uri: 'Uri', TimeSpan: 'TimeSpan' } as const;

function compareSame(type: 'Bytes' | 'Guid' | 'Uri' | 'TimeSpan', a: Scalar, b: Scalar): number {
  if (classOf(b) !== classes[type]) throw exception('ArgumentException', `Object must be of type ${names[type]}.`);
  if (type === 'Bytes') return compareBytes((a as { items: Uint8Array }).items, (b as { items: Uint8Array }).items);
  if (type === 'Uri') return order0(scalarText(null, a), scalarText(null, b));
  return (a as { compareTo(other: Scalar): number }).compareTo(b);
}

const order0 = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const difference = order(a.length, b.length);
  if (difference !== 0) return difference;
  for (const [index, byte] of a.entries()) {
    const one = order(byte, b[index] as number);
    if (one !== 0) return one;
  }
  return 0;
}
