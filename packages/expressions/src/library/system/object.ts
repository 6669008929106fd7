import { valuesEqual } from '../../runtime/equality.ts';
import { UnsupportedError } from '../../runtime/exception.ts';
import { hashOf } from '../../runtime/hash.ts';
import type { Run } from '../../runtime/run.ts';
import { textOf } from '../../runtime/text.ts';
import type { Value } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';

/** `new object()`. */
export class PlainObject {
  toText(): string {
    return 'System.Object';
  }
}

function sameReference(a: Value, b: Value): boolean {
  if (typeof a === 'string' && a !== '' && a === b)
    throw new UnsupportedError('Whether two equal strings are one object is not known');
  return a === b;
}

const plain = (name: string, bases: readonly string[] = []): TypeDeclaration =>
  declareType({ name: `System.${name}`, kind: 'interface', bases });

export const objectTypes: readonly TypeDeclaration[] = [
  declareType({
    name: 'System.Object',
    keyword: 'object',
    kind: 'class',
    instances: PlainObject,
    members: {
      'new()': () => new PlainObject(),
      'string ToString()'(this: Run, value: Value) {
        return textOf(this, value);
      },
      'bool Equals(object)': valuesEqual,
      'int GetHashCode()': hashOf,
      'static bool Equals(object, object)': valuesEqual,
      'static bool ReferenceEquals(object, object)': sameReference,
    },
  }),
  declareType({ name: 'System.ValueType', kind: 'class' }),
  declareType({
    name: 'System.IComparable',
    kind: 'interface',
    members: { 'int CompareTo(object)': unsupportedComparison },
  }),
  declareType({
    name: 'System.IFormattable',
    kind: 'interface',
  }),
  plain('IConvertible'),
  plain('ICloneable'),
  plain('IComparable<T>'),
  plain('IEquatable<T>'),
  plain('IFormatProvider'),
];

function unsupportedComparison(): never {
  throw new UnsupportedError('CompareTo of this type is not supported');
}
