import { exception } from '../../runtime/exception.ts';
import { Box } from '../../runtime/values.ts';
import { classOf } from './kinds.ts';
import { Numeric, type Scalar } from './numeric.ts';
import type { TokenTypeName } from './token-type.ts';

const types = {
  decimal: 'Float',
  bytes: 'Bytes',
  date: 'Date',
  offset: 'Date',
  guid: 'Guid',
  uri: 'Uri',
  span: 'TimeSpan',
} as const;

/** The type of a token that contains a value; undefined if none can. */
export function tryTypeOfScalar(current: TokenTypeName | null, value: Scalar): TokenTypeName | undefined {
  if (value === null) return 'Null';
  if (typeof value === 'string') return current === 'Comment' || current === 'Raw' ? current : 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (value instanceof Numeric) return value.isChar ? undefined : value.isFloat ? 'Float' : 'Integer';
  if (value instanceof Box) return 'Integer';
  const found = classOf(value);
  return found && types[found];
}

/** The type of a token that contains a value. */
export function typeOfScalar(current: TokenTypeName | null, value: Scalar): TokenTypeName {
  const type = tryTypeOfScalar(current, value);
  if (type) return type;
  throw exception('ArgumentException', `Could not determine JSON object type for type ${nameOf(value)}.`);
}

const nameOf = (value: Scalar): string =>
  value instanceof Numeric ? 'System.Char' : ((value as { netType?: string }).netType ?? 'System.Object');
