import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { NetArray, type Value } from '../../runtime/values.ts';
import type { IntegerKeyword } from '../../types/integers.ts';
import { bytesOfBase64 } from '../system/convert-base64.ts';
import { classCasts } from './class-casts.ts';
import { argumentNull } from './indexing.ts';
import { classOf } from './kinds.ts';
import { Numeric, type Scalar } from './numeric.ts';
import { JProperty } from './property.ts';
import { scalarText } from './scalar-text.ts';
import { toDecimal } from './to-decimal.ts';
import { toBoolean, toDouble, toInteger } from './to-number.ts';
import type { JToken } from './token.ts';
import type { TokenTypeName } from './token-type.ts';
import { JValue } from './value.ts';
import { base64 } from './write.ts';

const text = ['String', 'Comment', 'Raw'] as const;
const number = [...text, 'Integer', 'Float', 'Boolean'] as const;

/** A type that tokens can be cast to. */
export interface Cast {
  /** As the exception has it. */
  readonly name: string;
  readonly from: readonly TokenTypeName[];
  readonly isReference?: boolean;
  /** Converts a value, which is null only where the type is not nullable. */
  convert(run: Run, value: Scalar, name: string): Value;
}

const integer = (kind: IntegerKeyword) => (_run: Run, value: Scalar) => {
  // BigInteger has its own conversions.
  if (value instanceof Numeric && value.kind === 'big' && kind === 'char') return toInteger('ushort', value);
  return toInteger(kind, value);
};

/** By the C# name of the type. */
export const casts: Readonly<Record<string, Cast>> = {
  ...classCasts,
  bool: { name: 'Boolean', from: number, convert: (_run, value) => toBoolean(value) },
  sbyte: { name: 'SByte', from: number, convert: integer('sbyte') },
  byte: { name: 'Byte', from: number, convert: integer('byte') },
  short: { name: 'Int16', from: number, convert: integer('short') },
  ushort: { name: 'UInt16', from: number, convert: integer('ushort') },
  int: { name: 'Int32', from: number, convert: integer('int') },
  uint: { name: 'UInt32', from: number, convert: integer('uint') },
  long: { name: 'Int64', from: number, convert: integer('long') },
  ulong: { name: 'UInt64', from: number, convert: integer('ulong') },
  char: { name: 'Char', from: [...text, 'Integer', 'Float'], convert: integer('char') },
  float: { name: 'Single', from: number, convert: (_run, value) => Math.fround(toDouble(value)) },
  double: { name: 'Double', from: number, convert: (_run, value) => toDouble(value) },
  decimal: { name: 'Decimal', from: number, convert: (_run, value) => toDecimal(value) },
  string: {
    name: 'String',
    from: [...number, 'Date', 'Bytes', 'Guid', 'TimeSpan', 'Uri'],
    isReference: true,
    convert: (run, value) =>
      classOf(value) === 'bytes' ? base64((value as NetArray).items as Uint8Array) : scalarText(run, value),
  },
  'byte[]': {
    name: 'byte array',
    from: [...text, 'Bytes', 'Integer'],
    isReference: true,
    convert: (run, value, name) => {
      if (value instanceof NetArray) return value;
      if (typeof value === 'string') return new NetArray(run.types.get('byte'), bytesOfBase64(value));
      throw exception('ArgumentException', `Can not convert ${name} to byte array.`);
    },
  },
};

/** Casts a token, as the explicit operators of `JToken` do. */
export function castToken(run: Run, cast: Cast, isNullable: boolean, token: JToken | null): Value {
  const nullable = isNullable || cast.isReference === true;
  if (token === null) {
    if (nullable) return null;
    throw argumentNull('value');
  }
  const source = token instanceof JProperty ? token.value : token;
  // A byte array is a reference, but null cannot be cast to it.
  const isNull = nullable && cast.name !== 'byte array' && (source.type === 'Null' || source.type === 'Undefined');
  if (!(source instanceof JValue) || !(isNull || cast.from.includes(source.type)))
    throw exception('ArgumentException', `Can not convert ${source.type} to ${cast.name}.`);
  if (source.value === null && nullable && cast.name !== 'byte array') return null;
  return cast.convert(run, source.value, source.type);
}
