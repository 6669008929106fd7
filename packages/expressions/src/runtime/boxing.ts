import type { Type } from '../types/type.ts';
import { Box, type Value } from './values.ts';

/** True if values of the type are plain numbers, which need a box as `object`. */
export const isBoxed = ({ declaration: { kind, keyword } }: Type): boolean =>
  kind === 'enum' || boxed.has(keyword ?? '');

const boxed = new Set('sbyte byte short ushort int uint long ulong char float double'.split(' '));

/** A value of a static type, as `object`. */
export function box(type: Type, value: Value): Value {
  if (value === null) return null;
  const [inner] = type.typeArguments;
  if (inner && type.declaration.name === 'System.Nullable<T>') return box(inner, value);
  return isBoxed(type) ? new Box(type, value as number | bigint) : value;
}

/** What a box contains; other values are themselves. */
export const unbox = (value: Value): Value => (value instanceof Box ? value.value : value);
