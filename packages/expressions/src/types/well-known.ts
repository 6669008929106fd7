import { asNumeric, type NumericKeyword } from './numeric.ts';
import { anonymousName, type TypeSystem } from './system.ts';
import type { Type } from './type.ts';

/** The numeric keyword of a type, if it is a number or `char`. */
export const numericOf = ({ declaration }: Type): NumericKeyword | undefined => asNumeric(declaration.keyword);

export const isNullable = ({ declaration }: Type): boolean => declaration.name === 'System.Nullable<T>';
export const isArray = ({ declaration }: Type): boolean => declaration.name === 'System.Array<T>';
export const isEnum = ({ declaration }: Type): boolean => declaration.kind === 'enum';
export const isVoid = ({ declaration }: Type): boolean => declaration.keyword === 'void';
export const isBool = ({ declaration }: Type): boolean => declaration.keyword === 'bool';
export const isString = ({ declaration }: Type): boolean => declaration.keyword === 'string';

/** An anonymous type: its members are the `values` of its declaration, their types its arguments. */
export const isAnonymous = ({ declaration }: Type): boolean => declaration.name === anonymousName;

/** True for types whose variables can be null. */
export const canBeNull = (type: Type): boolean =>
  isNullable(type) || (type.declaration.kind !== 'struct' && type.declaration.kind !== 'enum');

/** `T` of `T?`; other types are themselves. */
export const withoutNull = (type: Type): Type => (isNullable(type) ? (type.typeArguments[0] as Type) : type);

/** `T?` for a value type; other types are themselves. */
export const withNull = (types: TypeSystem, type: Type): Type =>
  canBeNull(type) || isVoid(type) ? type : types.nullableOf(type);
