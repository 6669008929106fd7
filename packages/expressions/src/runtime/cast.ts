import type { Type } from '../types/type.ts';
import { isBoxed, unbox } from './boxing.ts';
import { exception } from './exception.ts';
import { netName } from './net-name.ts';
import type { Run } from './run.ts';
import type { Value } from './values.ts';

/** A value of `object` as a type that is known at run time, as a cast `(T)value` does: never by a conversion. */
export function castTo(run: Run, value: Value, type: Type): Value {
  const isNullable = type.declaration.name === 'System.Nullable<T>';
  const wanted = isNullable ? (type.typeArguments[0] as Type) : type;
  const isValueType = wanted.declaration.kind === 'struct' || wanted.declaration.kind === 'enum';
  if (value === null) {
    if (!isValueType || isNullable) return null;
    throw exception('NullReferenceException', 'Object reference not set to an instance of an object.');
  }
  if (!isOfType(run, value, wanted))
    throw exception(
      'InvalidCastException',
      `Unable to cast object of type '${netName(run.types.of(value))}' to type '${netName(wanted)}'.`,
    );
  return isBoxed(wanted) ? unbox(value) : value;
}

/** `value is T`. */
export function isOfType(run: Run, value: Value, type: Type): boolean {
  if (value === null) return false;
  return type.declaration.name === 'System.Object' || run.types.inherits(run.types.of(value), type);
}
