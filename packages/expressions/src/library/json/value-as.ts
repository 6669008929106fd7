import { defaultOf } from '../../runtime/default-of.ts';
import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import type { Type } from '../../types/type.ts';
import { boxed } from './boxed.ts';
import { casts } from './cast.ts';
import { classOf } from './kinds.ts';
import { Numeric, type Scalar } from './numeric.ts';
import { netNameOf } from './object.ts';
import type { JToken } from './token.ts';
import { fullName } from './type-name.ts';
import { JValue } from './value.ts';

/** `Value<T>()`: the token itself if it is a `T`, else its value, changed to a `T`. */
export function valueAs(run: Run, type: Type, token: JToken | null): Value {
  if (token === null) return defaultOf(type);
  const isInterface = /\.(IComparable|IFormattable)$/.test(type.declaration.name);
  if (!isInterface && run.types.inherits(run.types.of(token), type)) return token;
  if (!(token instanceof JValue))
    throw exception('InvalidCastException', `Cannot cast ${netNameOf(token)} to Newtonsoft.Json.Linq.JToken.`);
  return changeType(run, token.value, type);
}

/** The value if it is of the type, else `Convert.ChangeType`. */
export function changeType(run: Run, value: Scalar, type: Type): Value {
  if (type.declaration.name === 'System.Nullable<T>')
    return value === null ? null : changeType(run, value, type.typeArguments[0] as Type);
  if (value === null) {
    if (type.declaration.kind !== 'struct' && type.declaration.kind !== 'enum') return null;
    throw exception('InvalidCastException', 'Null object cannot be converted to a value type.');
  }
  const { keyword = '' } = type.declaration;
  if (value instanceof Numeric && value.kind === keyword) return value.value;
  if (!isBig(value)) {
    const from = run.types.of(boxed(run, value));
    if (from === type) return value;
    if (run.types.inherits(from, type)) return boxed(run, value);
  }
  if (isBig(value) || notConvertible.has(classOf(value) ?? ''))
    throw exception('InvalidCastException', 'Object must implement IConvertible.');
  const cast = casts[keyword === '' ? type.text : keyword];
  if (cast && (keyword !== '' || type.text === 'DateTime')) return cast.convert(run, value, '');
  const from = fullName(run.types.of(boxed(run, value)));
  throw exception('InvalidCastException', `Invalid cast from '${from}' to '${fullName(type)}'.`);
}

const isBig = (value: Scalar): boolean => value instanceof Numeric && value.kind === 'big';
const notConvertible = new Set(['bytes', 'guid', 'span', 'uri', 'offset']);
