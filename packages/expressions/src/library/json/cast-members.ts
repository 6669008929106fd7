import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import type { Implementation } from '../../types/declare.ts';
import { type Cast, casts, castToken } from './cast.ts';
import { Numeric, type NumericKind, type Scalar } from './numeric.ts';
import type { JToken } from './token.ts';
import { JValue, nullToken } from './value.ts';

const explicit = (cast: Cast, isNullable: boolean) =>
  function (this: Run, token: JToken | null): Value {
    return castToken(this, cast, isNullable, token);
  };

/** What a value of a type becomes in a token; strings and other classes stay. */
const wraps: Readonly<Record<string, (value: Value) => Scalar>> = {
  bool: (value) => value,
  sbyte: asLong,
  byte: asLong,
  short: asLong,
  ushort: asLong,
  int: asLong,
  uint: asLong,
  long: asLong,
  ulong: as('ulong'),
  float: as('float'),
  double: as('double'),
  decimal: (value) => value,
  string: (value) => value,
  'byte[]': (value) => value,
  DateTime: (value) => value,
  DateTimeOffset: (value) => value,
  TimeSpan: (value) => value,
  Guid: (value) => value,
  Uri: (value) => value,
};

function asLong(value: Value): Numeric {
  return new Numeric('long', BigInt(value as number | bigint));
}

function as(kind: NumericKind): (value: Value) => Numeric {
  return (value) => new Numeric(kind, value as number | bigint);
}

const references = new Set(['string', 'byte[]', 'Uri']);

/** A null string is a token of type string; a null number is one of type null. */
const implicit = (name: string, wrap: (value: Value) => Scalar) => (value: Value) => {
  if (value !== null) return new JValue(wrap(value));
  return name === 'string' ? new JValue(null, 'String') : nullToken();
};

/** `static explicit operator int(JToken)` and so on. */
export const castMembers: Readonly<Record<string, Implementation>> = Object.fromEntries([
  ...Object.entries(casts).flatMap(([name, cast]) => [
    [`static explicit operator ${name}(JToken)`, explicit(cast, false)],
    ...(cast.isReference ? [] : [[`static explicit operator ${name}?(JToken)`, explicit(cast, true)]]),
  ]),
  ...Object.entries(wraps).flatMap(([name, wrap]) => [
    [`static implicit operator JToken(${name})`, implicit(name, wrap)],
    ...(references.has(name) ? [] : [[`static implicit operator JToken(${name}?)`, implicit(name, wrap)]]),
  ]),
]);
