import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import { boxed } from './boxed.ts';
import { Numeric, type NumericKind, scalarOf } from './numeric.ts';
import { tryTypeOfScalar } from './scalar-type.ts';
import type { TokenTypeName } from './token-type.ts';
import { typeNameOf } from './type-name.ts';
import { JRaw, JValue, nullToken } from './value.ts';

function make(this: Run, value: Value): JValue {
  if (value === null) return nullToken();
  const scalar = scalarOf(value);
  const type = tryTypeOfScalar(null, scalar);
  if (type) return new JValue(scalar, type);
  throw exception('ArgumentException', `Could not determine JSON object type for type ${typeNameOf(this, value)}.`);
}

const of = (type: TokenTypeName) => (value: Value) =>
  new JValue(value, value === null && type !== 'String' ? 'Null' : type);
const numeric = (kind: NumericKind, type: TokenTypeName) => (value: number | bigint) =>
  new JValue(new Numeric(kind, value), type);

function format(this: Run, token: JValue, text: string | null): string {
  return token.toFormat(this, text);
}

/** `JValue`. */
export const valueType = declareType({
  name: 'Newtonsoft.Json.Linq.JValue',
  kind: 'class',
  bases: ['JToken', 'IEquatable<JValue>', 'IFormattable', 'IComparable', 'IComparable<JValue>', 'IConvertible'],
  instances: JValue,
  members: {
    'new(JValue)': (other: JValue) => other.clone(null),
    'new(long)': numeric('long', 'Integer'),
    'new(ulong)': numeric('ulong', 'Integer'),
    'new(double)': numeric('double', 'Float'),
    'new(float)': numeric('float', 'Float'),
    'new(char)': numeric('char', 'String'),
    'new(decimal)': of('Float'),
    'new(bool)': of('Boolean'),
    'new(string)': of('String'),
    'new(DateTime)': of('Date'),
    'new(DateTimeOffset)': of('Date'),
    'new(Guid)': of('Guid'),
    'new(Uri)': of('Uri'),
    'new(TimeSpan)': of('TimeSpan'),
    'new(object)': make,
    'static JValue CreateNull()': nullToken,
    'static JValue CreateUndefined()': () => new JValue(null, 'Undefined'),
    'static JValue CreateString(string)': (text: Value) => new JValue(text, 'String'),
    'static JValue CreateComment(string)': (text: Value) => new JValue(text, 'Comment'),
    'object Value { get; set; }': {
      get(this: Run, token: JValue) {
        return boxed(this, token.value);
      },
      set(token: JValue, value: Value) {
        token.value = scalarOf(value);
        return null;
      },
    },
    'string ToString(string)': format,
    'string ToString(string, IFormatProvider)': format,
    'string ToString(IFormatProvider)'(this: Run, token: JValue) {
      return token.toFormat(this, null);
    },
    'bool Equals(JValue)': (token: JValue, other: JValue | null) => token.equals(other),
    'int CompareTo(JValue)': (token: JValue, other: JValue | null) => token.compareTo(other),
  },
});

/** `JRaw`. */
export const rawType = declareType({
  name: 'Newtonsoft.Json.Linq.JRaw',
  kind: 'class',
  bases: ['JValue'],
  instances: JRaw,
  members: {
    'new(JRaw)': (other: JRaw) => other.clone(null),
    'new(object)': (value: Value) => new JRaw(scalarOf(value)),
  },
});
