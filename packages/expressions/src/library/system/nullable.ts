import { box } from '../../runtime/boxing.ts';
import { defaultOf } from '../../runtime/default-of.ts';
import { valuesEqual } from '../../runtime/equality.ts';
import { exception } from '../../runtime/exception.ts';
import { hashOf } from '../../runtime/hash.ts';
import type { Run } from '../../runtime/run.ts';
import { textOf } from '../../runtime/text.ts';
import type { Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';

type Types = readonly [Type];

/** `T?` of a struct: a value or null. Its members have the type argument first, because null does not know it. */
export const nullableType = declareType({
  name: 'System.Nullable<T>',
  kind: 'struct',
  members: {
    'bool HasValue { get; }': (_: Types, value: Value) => value !== null,
    'T Value { get; }': (_: Types, value: Value) => {
      if (value === null) throw exception('InvalidOperationException', 'Nullable object must have a value.');
      return value;
    },
    'T GetValueOrDefault()': ([type]: Types, value: Value) => value ?? defaultOf(type),
    'T GetValueOrDefault(T)': (_: Types, value: Value, otherwise: Value) => value ?? otherwise,
    'string ToString()'(this: Run, [type]: Types, value: Value) {
      return textOf(this, box(type, value));
    },
    'bool Equals(object)': ([type]: Types, value: Value, other: Value) => valuesEqual(box(type, value), other),
    'int GetHashCode()': ([type]: Types, value: Value) => (value === null ? 0 : hashOf(box(type, value))),
  },
});
