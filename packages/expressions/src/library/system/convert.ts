import { box } from '../../runtime/boxing.ts';
import { Decimal } from '../../runtime/decimal.ts';
import { invalidArgument, outOfRange, tooLarge } from '../../runtime/errors.ts';
import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { textOf } from '../../runtime/text.ts';
import { DateTimeValue } from '../../runtime/time/date-time.ts';
import type { Value } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';
import { formOf, type IntegerType, integers } from '../../types/integers.ts';
import { callMember } from '../members.ts';
import { base64Members } from './convert-base64.ts';
import { convert, names } from './convert-numbers.ts';
import { meteredMembers } from './metered.ts';

type Members = NonNullable<TypeDeclaration['members']>;

const types = Object.keys(names);
const sources = [...types, 'string', 'object', 'DateTime'];

/** `ToInt32(double)` and the like: each type from each other. */
const conversions: Members = Object.fromEntries(
  types.flatMap((to) =>
    sources.flatMap((from) => {
      const conversion = function (this: Run, value: Value): Value {
        return convert(this, value, from, to);
      };
      const name = `static ${to} To${names[to]}`;
      const hasProvider = from === 'string' || from === 'object';
      return [
        [`${name}(${from})`, conversion] as const,
        ...(hasProvider ? [[`${name}(${from}, IFormatProvider)`, conversion] as const] : []),
      ];
    }),
  ),
);

const texts: Members = Object.fromEntries(
  [...types, 'DateTime', 'object'].flatMap((type) => {
    const text = function (this: Run, value: Value): string {
      return textOf(this, type === 'object' ? value : box(this.types.get(type), value));
    };
    return [
      [`static string ToString(${type})`, text],
      [`static string ToString(${type}, IFormatProvider)`, text],
    ];
  }),
);

function checkBase(base: number): void {
  if (![2, 8, 10, 16].includes(base)) throw invalidArgument('Invalid Base.');
}

/** Integers that are read in base 2, 8, 10 and 16. */
const withoutChar = Object.entries(integers).filter(([keyword]) => keyword !== 'char');

/** Digits in a base; those of negative numbers are of two's complement. */
function readInBase(text: string | null, base: number, { bits, isSigned }: IntegerType): bigint {
  checkBase(base);
  if (text === null) return 0n;
  if (text === '')
    throw outOfRange('', 'Index was out of range. Must be non-negative and less than the size of the collection.');
  const [, sign = '', digits = ''] =
    /^(-?)(?:0[xX](?=.))?(.*)$/s.exec(base === 16 ? text : text.replace(/^(-?)\+?/, '$1')) ?? [];
  const isValid = { 2: /^[01]+$/, 8: /^[0-7]+$/, 10: /^[0-9]+$/, 16: /^[0-9a-f]+$/i }[base];
  if (sign && base !== 10) throw invalidArgument('String cannot contain a minus sign if the base is not 10.');
  if (sign && !isSigned)
    throw exception(
      'OverflowException',
      'The string was being parsed as an unsigned number and could not have a negative sign.',
    );
  if (!isValid?.test(digits)) {
    if (/^[0-9a-f]/i.test(digits))
      throw exception('FormatException', 'Additional non-parsable characters are at the end of the string.');
    throw exception('FormatException', 'Could not find any recognizable digits.');
  }
  const size = BigInt({ 2: '0b', 8: '0o', 10: '', 16: '0x' }[base] + digits);
  const value = sign ? -size : size;
  const limit = 1n << BigInt(bits);
  const isTooLarge = base === 10 && isSigned ? value >= limit / 2n || value < -limit / 2n : value >= limit;
  if (isTooLarge) throw tooLarge('the type');
  return isSigned ? BigInt.asIntN(bits, value) : value;
}

const bases: Members = Object.fromEntries(
  withoutChar.map(([keyword, type]) => [
    `static ${keyword} To${type.name}(string, int)`,
    (text: string | null, base: number) => formOf(type, readInBase(text, base, type)),
  ]),
);

const writtenInBase: Members = Object.fromEntries(
  (['byte', 'short', 'int', 'long'] as const).map((type) => [
    `static string ToString(${type}, int)`,
    (value: number | bigint, base: number) => {
      checkBase(base);
      return base === 10 ? String(value) : BigInt.asUintN(integers[type].bits, BigInt(value)).toString(base);
    },
  ]),
);

function toDateTime(run: Run, value: Value): Value {
  if (value === null) return DateTimeValue.minimum;
  if (value instanceof DateTimeValue) return value;
  if (typeof value === 'string') return callMember(run, 'DateTime', 'static DateTime Parse(string)', value);
  const type = run.types.of(value);
  if (run.types.as(type, 'JValue'))
    return callMember(run, 'JToken', 'static explicit operator DateTime(JToken)', value);
  if (value instanceof Decimal || (type.declaration.keyword ?? '') in names)
    throw exception(
      'InvalidCastException',
      `Invalid cast from '${names[type.declaration.keyword ?? '']}' to 'DateTime'.`,
    );
  throw exception(
    'InvalidCastException',
    `Unable to cast object of type '${type.declaration.name}' to type 'System.IConvertible'.`,
  );
}

export const convertTypes: readonly TypeDeclaration[] = [
  declareType({
    name: 'System.Convert',
    kind: 'static',
    members: {
      ...conversions,
      ...texts,
      ...bases,
      ...writtenInBase,
      ...meteredMembers(base64Members),
      'static string ToString(string)': (text: string | null) => text,
      'static string ToString(string, IFormatProvider)': (text: string | null) => text,
      'static DateTime ToDateTime(string)'(this: Run, text: string | null) {
        return toDateTime(this, text);
      },
      'static DateTime ToDateTime(object)'(this: Run, value: Value) {
        return toDateTime(this, value);
      },
      'static DateTime ToDateTime(DateTime)': (value: Value) => value,
    },
  }),
  declareType({ name: 'System.Base64FormattingOptions', kind: 'enum', values: { None: 0, InsertLineBreaks: 1 } }),
];
