import { Box, type Value } from '../../runtime/values.ts';
import type { IntegerKeyword } from '../../types/integers.ts';

/** The kinds of numbers that a token may contain. `big` is `BigInteger`. */
export type NumericKind = IntegerKeyword | 'float' | 'double' | 'big';

/** A number of a token, with its kind. Tokens do not use `Box`, because they are also read and written without types. */
export class Numeric {
  readonly kind: NumericKind;
  readonly value: number | bigint;
  constructor(kind: NumericKind, value: number | bigint) {
    this.kind = kind;
    this.value = value;
  }

  get isFloat(): boolean {
    return this.kind === 'double' || this.kind === 'float';
  }

  get isChar(): boolean {
    return this.kind === 'char';
  }

  get isInteger(): boolean {
    return !this.isFloat && !this.isChar;
  }
}

/** Values of a token: null, strings, booleans, `Numeric`, boxed enums, and instances of other classes. */
export type Scalar = Value;

const kinds = new Set('sbyte byte short ushort int uint long ulong char float double'.split(' '));

/** A boxed value, as tokens contain it. */
export function scalarOf(value: Value): Scalar {
  if (!(value instanceof Box)) return value;
  const keyword = value.type.declaration.keyword ?? '';
  return kinds.has(keyword) ? new Numeric(keyword as NumericKind, value.value) : value;
}

export const long = (value: bigint): Numeric => new Numeric('long', value);
export const double = (value: number): Numeric => new Numeric('double', value);
