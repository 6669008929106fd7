import {
  Decimal,
  decimalOf,
  decimalOfNumber,
  integerOfDecimal,
  numberOfDecimal,
  roundDecimal,
} from '../../runtime/decimal.ts';
import { tooLarge } from '../../runtime/errors.ts';
import { exception } from '../../runtime/exception.ts';
import { fits } from '../../runtime/numbers.ts';
import type { Run } from '../../runtime/run.ts';
import { Box, type Value } from '../../runtime/values.ts';
import { formOf, type IntegerKeyword, integers } from '../../types/integers.ts';
import { callMember } from '../members.ts';
import { parseBoolean } from './boolean.ts';
import { roundNumber } from './math.ts';

/** Types that `Convert` converts, and their names in .NET. */
export const names: Readonly<Record<string, string>> = {
  bool: 'Boolean',
  ...Object.fromEntries(Object.entries(integers).map(([keyword, { name }]) => [keyword, name])),
  float: 'Single',
  double: 'Double',
  decimal: 'Decimal',
};

/** What `Convert` refuses for every value of a type. */
const invalidCast = (from: string, to: string): Error =>
  exception('InvalidCastException', `Invalid cast from '${names[from] ?? from}' to '${names[to] ?? to}'.`);

const isFloat = (type: string): boolean => type === 'float' || type === 'double';

/**
 * Converts a value of a type, as `Convert.ToInt32(…)` and the like.
 *
 * @throws OverflowException
 * @throws FormatException
 * @throws InvalidCastException
 */
export function convert(run: Run, value: Value, from: string, to: string): Value {
  if (from === 'string') return ofString(run, value as string | null, to);
  if (from === 'object') return ofObject(run, value, to);
  if (from === 'DateTime' || (from === 'char' && (isFloat(to) || to === 'decimal' || to === 'bool')))
    throw invalidCast(from, to);
  if (to === 'char' && (from === 'bool' || isFloat(from) || from === 'decimal')) throw invalidCast(from, to);
  if (to === 'bool') return toBoolean(value);
  const number = typeof value === 'boolean' ? Number(value) : (value as number | bigint | Decimal);
  if (to === 'decimal') return toDecimal(number, from);
  if (isFloat(to)) return toFloat(number, to);
  return toInteger(number, to as IntegerKeyword);
}

const toBoolean = (value: Value): boolean =>
  value instanceof Decimal
    ? value.units !== 0n
    : typeof value === 'bigint'
      ? value !== 0n
      : value !== 0 && value !== false;

function toDecimal(value: number | bigint | Decimal, from: string): Decimal {
  if (value instanceof Decimal) return value;
  return isFloat(from) ? decimalOfNumber(value as number, from === 'float' ? 7 : 15) : decimalOf(value);
}

function toFloat(value: number | bigint | Decimal, to: string): number {
  const number = value instanceof Decimal ? numberOfDecimal(value) : Number(value);
  return to === 'float' ? Math.fround(number) : number;
}

/** Fractions are rounded, ties to even. */
function toInteger(value: number | bigint | Decimal, to: IntegerKeyword): number | bigint {
  const whole = wholeOf(value);
  if (whole === undefined || !fits(to, whole)) throw tooLarge(integers[to].phrase);
  return formOf(integers[to], whole);
}

function wholeOf(value: number | bigint | Decimal): bigint | undefined {
  if (value instanceof Decimal) return integerOfDecimal(roundDecimal(value));
  if (typeof value === 'bigint') return value;
  return Number.isFinite(value) ? BigInt(roundNumber(value)) : undefined;
}

function ofString(run: Run, text: string | null, to: string): Value {
  if (to === 'bool') return text === null ? false : parseBoolean(text);
  if (to === 'char') return callMember(run, 'char', 'static char Parse(string)', text);
  if (text === null) return to === 'decimal' ? Decimal.zero : to === 'long' || to === 'ulong' ? 0n : 0;
  return callMember(run, to, `static ${to} Parse(string)`, text);
}

/** `IConvertible`. */
function ofObject(run: Run, value: Value, to: string): Value {
  if (value === null)
    return to === 'decimal' ? Decimal.zero : to === 'bool' ? false : to === 'long' || to === 'ulong' ? 0n : 0;
  const type = run.types.of(value);
  const { keyword } = type.declaration;
  if (keyword && keyword in names) return convert(run, value instanceof Box ? value.value : value, keyword, to);
  if (typeof value === 'string') return convert(run, value, 'string', to);
  if (value instanceof Box && type.declaration.kind === 'enum') return convert(run, value.value, 'int', to);
  if (type.text === 'DateTime') throw invalidCast('DateTime', to);
  if (run.types.as(type, 'JValue')) return callMember(run, 'JToken', `static explicit operator ${to}(JToken)`, value);
  throw exception(
    'InvalidCastException',
    `Unable to cast object of type '${type.declaration.name}' to type 'System.IConvertible'.`,
  );
}
