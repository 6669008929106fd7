import { box } from '../../runtime/boxing.ts';
import { Decimal } from '../../runtime/decimal.ts';
import { comparisonOf, valuesEqual } from '../../runtime/equality.ts';
import { badFormat, invalidArgument, required, tooLarge } from '../../runtime/errors.ts';
import { hashOf } from '../../runtime/hash.ts';
import { type NumberProblem, readDecimal, readDouble, readInteger } from '../../runtime/parse-number.ts';
import { readStyledDecimal, readStyledDouble, readStyledInteger } from '../../runtime/parse-styled.ts';
import type { Run } from '../../runtime/run.ts';
import { Box, type Ref, type Value } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';
import { formOf, type IntegerType, integerOf, integers } from '../../types/integers.ts';
import { formatMembers } from './formatting.ts';
import { numberStyle } from './globalization.ts';

type Members = NonNullable<TypeDeclaration['members']>;

/** Members that all types of numbers have. */
function numberMembers(
  keyword: string,
  name: string,
  read: (text: string, style?: number) => Value | NumberProblem,
  zero: Value,
): Members {
  const parse = (text: string | null, style?: number): Value => {
    const value = read(required(text, 's'), style);
    if (value === 'format') throw badFormat(text ?? '');
    if (value === 'overflow') throw tooLarge(integerOf(keyword)?.phrase ?? `a ${name}`);
    return value;
  };
  const tryParse = (text: string | null, result: Ref, style?: number): boolean => {
    const value = text === null ? 'format' : read(text, style);
    const isNumber = value !== 'format' && value !== 'overflow';
    result.value = isNumber ? value : zero;
    return isNumber;
  };
  return {
    ...formatMembers(keyword),
    'static @ Parse(string)': (text: string | null) => parse(text),
    'static @ Parse(string, IFormatProvider)': (text: string | null) => parse(text),
    'static @ Parse(string, NumberStyles)': parse,
    'static @ Parse(string, NumberStyles, IFormatProvider)': (text: string | null, style: number) => parse(text, style),
    'static bool TryParse(string, out @)': (text: string | null, result: Ref) => tryParse(text, result),
    'static bool TryParse(string, NumberStyles, IFormatProvider, out @)': (
      text: string | null,
      style: number,
      _: Value,
      result: Ref,
    ) => tryParse(text, result, style),
    'static bool TryParse(string, IFormatProvider, out @)': (text: string | null, _: Value, result: Ref) =>
      tryParse(text, result),
    'int CompareTo(@)'(this: Run, a: Value, b: Value) {
      return order(this, keyword, a, b);
    },
    'int CompareTo(object)'(this: Run, a: Value, b: Value) {
      if (b === null) return 1;
      if (this.types.of(b).text !== keyword) throw invalidArgument(`Object must be of type ${name}.`);
      return order(this, keyword, a, b instanceof Box ? b.value : b);
    },
    'bool Equals(@)': (a: Value, b: Value) => sameNumber(a, b),
    'bool Equals(object)'(this: Run, a: Value, b: Value) {
      return valuesEqual(box(this.types.get(keyword), a), b);
    },
    'int GetHashCode()'(this: Run, value: Value) {
      return hashOf(box(this.types.get(keyword), value));
    },
  };
}

/** Types smaller than 32 bits return their difference. */
function order(run: Run, keyword: string, a: Value, b: Value): number {
  if ((integerOf(keyword)?.bits ?? 64) < 32) return (a as number) - (b as number);
  return comparisonOf(run.types.get(keyword))(a, b);
}

const sameNumber = (a: Value, b: Value): boolean =>
  a instanceof Decimal ? a.equals(b) : a === b || (Number.isNaN(a) && Number.isNaN(b));

/** `@` in signatures is the type. */
const named = (keyword: string, members: Members): Members =>
  Object.fromEntries(
    Object.entries(members).map(([signature, member]) => [signature.replaceAll('@', keyword), member]),
  );

const bases = (keyword: string): string[] => [
  'ValueType',
  'IComparable',
  'IConvertible',
  'IFormattable',
  `IComparable<${keyword}>`,
  `IEquatable<${keyword}>`,
];

function integer(keyword: string, type: IntegerType): TypeDeclaration {
  const { name, bits, isSigned, minimum, maximum } = type;
  const form = (value: bigint): Value => formOf(type, value);
  const read = (text: string, style = numberStyle.Integer as number): Value => {
    const value =
      style === numberStyle.Integer
        ? readInteger(text, minimum, maximum)
        : readStyledInteger(text, style, bits, isSigned);
    return typeof value === 'bigint' ? form(value) : value;
  };
  return declareType({
    name: `System.${name}`,
    keyword,
    kind: 'struct',
    bases: bases(keyword),
    members: named(keyword, {
      'static @ MaxValue { get; }': () => form(maximum),
      'static @ MinValue { get; }': () => form(minimum),
      ...numberMembers(keyword, name, read, form(0n)),
    }),
  });
}

function floating(keyword: string, name: string, round: (value: number) => number, constants: Record<string, number>) {
  const read = (text: string, style?: number): Value => {
    const value = style === undefined ? readDouble(text) : readStyledDouble(text, style);
    return typeof value === 'number' ? round(value) : value;
  };
  const test = (check: (value: number) => boolean) => check;
  return declareType({
    name: `System.${name}`,
    keyword,
    kind: 'struct',
    bases: bases(keyword),
    members: named(keyword, {
      ...Object.fromEntries(
        Object.entries(constants).map(([constant, value]) => [`static @ ${constant} { get; }`, () => value]),
      ),
      'static bool IsNaN(@)': test(Number.isNaN),
      'static bool IsInfinity(@)': test((value) => Math.abs(value) === Number.POSITIVE_INFINITY),
      'static bool IsFinite(@)': test(Number.isFinite),
      'static bool IsNegative(@)': test((value) => value < 0 || Object.is(value, -0)),
      'static bool IsPositiveInfinity(@)': test((value) => value === Number.POSITIVE_INFINITY),
      'static bool IsNegativeInfinity(@)': test((value) => value === Number.NEGATIVE_INFINITY),
      ...numberMembers(keyword, name, read, 0),
    }),
  });
}

const special = {
  NaN: Number.NaN,
  PositiveInfinity: Number.POSITIVE_INFINITY,
  NegativeInfinity: Number.NEGATIVE_INFINITY,
};

/** Without a style, a decimal can have thousands and a sign at its end. */
const readDecimalInStyle = (text: string, style?: number): Value =>
  style === undefined ? readDecimal(text) : readStyledDecimal(text, style);

/** The members of `decimal` that other numbers have too. */
export const sharedDecimalMembers: Members = named(
  'decimal',
  numberMembers('decimal', 'Decimal', readDecimalInStyle, Decimal.zero),
);
export const decimalBases = bases('decimal');

export const numberTypes: readonly TypeDeclaration[] = [
  ...Object.entries(integers)
    .filter(([keyword]) => keyword !== 'char')
    .map(([keyword, type]) => integer(keyword, type)),
  floating('float', 'Single', Math.fround, {
    MaxValue: 3.4028234663852886e38,
    MinValue: -3.4028234663852886e38,
    Epsilon: 1.401298464324817e-45,
    ...special,
  }),
  floating('double', 'Double', (value) => value, {
    MaxValue: Number.MAX_VALUE,
    MinValue: -Number.MAX_VALUE,
    Epsilon: Number.MIN_VALUE,
    ...special,
  }),
];
