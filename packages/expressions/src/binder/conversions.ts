import { box, isBoxed, unbox } from '../runtime/boxing.ts';
import { exception } from '../runtime/exception.ts';
import { type Numeric, numericConversion } from '../runtime/numbers.ts';
import type { Run } from '../runtime/run.ts';
import type { Value } from '../runtime/values.ts';
import { widens } from '../types/numeric.ts';
import { isValueType, type TypeSystem } from '../types/system.ts';
import type { Type } from '../types/type.ts';
import { canBeNull, isEnum, isNullable, numericOf, withoutNull } from '../types/well-known.ts';
import { userConversion } from './user-conversions.ts';

/** Converts a value of one type to another. */
export type Conversion = (value: Value, run: Run) => Value;

/** The conversion that changes nothing. */
export const same: Conversion = (value) => value;

/** Conversions of the language between two types without a cast, apart from those that types declare. */
export function standardImplicit(types: TypeSystem, from: Type, to: Type): Conversion | undefined {
  if (from === to) return same;
  if (isNullable(to)) {
    const inner = standardImplicit(types, withoutNull(from), withoutNull(to));
    return inner && (isNullable(from) ? lifted(inner) : inner);
  }
  const [source, target] = [numericOf(from), numericOf(to)];
  if (source && target) return widens(source, target) ? (numericConversion(source, target) as Conversion) : undefined;
  if (!canBeNull(to)) return undefined;
  if (!types.inherits(withoutNull(from), to)) return undefined;
  return isValueType(from) ? (value) => box(from, value) : same;
}

/** Conversions without a cast. */
export function implicitConversion(types: TypeSystem, from: Type, to: Type): Conversion | undefined {
  return standardImplicit(types, from, to) ?? userConversion(types, from, to, ['implicit'], standardImplicit);
}

/** Conversions of the language with a cast. */
function standardExplicit(types: TypeSystem, from: Type, to: Type, isChecked = false): Conversion | undefined {
  const implicit = standardImplicit(types, from, to);
  if (implicit) return implicit;
  if (isNullable(to)) {
    if (!isValueType(from)) {
      if (!types.inherits(withoutNull(to), from)) return undefined;
      return (value, run) => (value === null ? null : unboxed(value, withoutNull(to), run));
    }
    const inner = standardExplicit(types, withoutNull(from), withoutNull(to), isChecked);
    return inner && (isNullable(from) ? lifted(inner) : inner);
  }
  if (isNullable(from)) {
    const inner = standardExplicit(types, withoutNull(from), to, isChecked);
    return inner && ((value, run) => inner(notNull(value), run));
  }
  const [source, target] = [numericOrEnum(from), numericOrEnum(to)];
  if (source && target) return numericConversion(source, target, isChecked) as (value: Value) => Numeric;
  if (isValueType(to)) {
    if (isValueType(from) || !types.inherits(to, from)) return undefined;
    return (value, run) => {
      if (value === null)
        throw exception('NullReferenceException', 'Object reference not set to an instance of an object.');
      return unboxed(value, to, run);
    };
  }
  if (isValueType(from)) return undefined;
  if (!canBeCast(types, from, to)) return undefined;
  return (value, run) => {
    if (value === null || run.types.inherits(run.types.of(value), to)) return value;
    throw invalidCast(run, value, to);
  };
}

/** Conversions with a cast. */
export function explicitConversion(types: TypeSystem, from: Type, to: Type, isChecked = false): Conversion | undefined {
  return (
    standardExplicit(types, from, to, isChecked) ??
    userConversion(types, from, to, ['implicit', 'explicit'], (_, source, target) =>
      standardExplicit(types, source, target, isChecked),
    )
  );
}

/** Tests the type of a value that is not null: `is`, `as`, patterns. */
export const hasType = (run: Run, value: Value, type: Type): boolean =>
  value !== null && run.types.inherits(run.types.of(value), withoutNull(type));

/** A reference of one type may be one of the other: one inherits the other, or an interface is involved. */
function canBeCast(types: TypeSystem, from: Type, to: Type): boolean {
  if (types.inherits(to, from)) return true;
  const kinds = [from.declaration.kind, to.declaration.kind];
  return (
    kinds.includes('interface') &&
    !kinds.includes('static') &&
    ![from, to].some(({ declaration }) => declaration.keyword === 'string')
  );
}

const numericOrEnum = (type: Type) => (isEnum(type) ? 'int' : numericOf(type));

const lifted =
  (inner: Conversion): Conversion =>
  (value, run) =>
    value === null ? null : inner(value, run);

function notNull(value: Value): Value {
  if (value === null) throw exception('InvalidOperationException', 'Nullable object must have a value.');
  return value;
}

function unboxed(value: Value, type: Type, run: Run): Value {
  const actual = run.types.of(value);
  if (actual !== type) throw invalidCast(run, value, type);
  return isBoxed(type) ? unbox(value) : value;
}

const invalidCast = (run: Run, value: Value, type: Type) =>
  exception(
    'InvalidCastException',
    `Unable to cast object of type '${run.types.of(value).text}' to type '${type.text}'.`,
  );
