import { Decimal, decimalOf, decimalOfDigits, decimalOfNumber } from '../../runtime/decimal.ts';
import { badFormat } from '../../runtime/errors.ts';
import { exception } from '../../runtime/exception.ts';
import { Numeric, type Scalar } from './numeric.ts';

/** `Convert.ToDecimal` of a string, number, boolean or null. */
export function toDecimal(value: Scalar): Decimal {
  if (value === null) return Decimal.zero;
  if (value instanceof Decimal) return value;
  if (typeof value === 'boolean') return value ? Decimal.one : Decimal.zero;
  if (typeof value === 'string') return parseDecimal(value);
  if (value instanceof Numeric && !value.isChar) {
    if (!value.isFloat) return decimalOf(value.value);
    return decimalOfNumber(value.value as number, value.kind === 'float' ? 7 : 15);
  }
  throw exception('InvalidCastException', "Invalid cast from 'DateTime' to 'Decimal'.");
}

/** `decimal.Parse` with the styles of numbers: sign, thousands and point, but no exponent. */
function parseDecimal(source: string): Decimal {
  const found = /^[\t-\r ]*([-+]?)(?:(\d[\d,]*)(?:\.(\d*))?|\.(\d+))([-+]?)[\t-\r ]*$/.exec(source);
  if (!found || (found[1] && found[5])) throw badFormat(source);
  const [, before, whole = '', fraction, only, after] = found;
  return decimalOfDigits(before === '-' || after === '-', whole.replaceAll(',', ''), fraction ?? only ?? '');
}
