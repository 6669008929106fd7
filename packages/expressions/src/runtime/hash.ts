import { UnsupportedError } from './exception.ts';
import { Box, type Value } from './values.ts';

const low = (value: bigint): number => Number(BigInt.asIntN(32, value));

/** The hash of 64 bits: their halves, combined. */
export const hashOfLong = (value: bigint): number => low(value) ^ low(value >> 32n);

/** `GetHashCode()`: exact where .NET makes the same in each process, refused where it does not. */
export function hashOf(value: Value): number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Box) return hashOfBox(value);
  const { hash } = (value ?? {}) as { readonly hash?: () => number };
  if (hash) return hash.call(value);
  throw new UnsupportedError(
    `GetHashCode of ${typeof value === 'string' ? 'a string' : 'this value'} differs in each process of .NET`,
  );
}

function hashOfBox({ type, value }: Box): number {
  const view = new DataView(new ArrayBuffer(8));
  switch (type.declaration.keyword) {
    case 'char':
      return Number(value) | (Number(value) << 16);
    case 'long':
    case 'ulong':
      return hashOfLong(BigInt(value));
    case 'float':
      view.setFloat32(0, Number(value) === 0 ? 0 : Number(value));
      return view.getInt32(0);
    case 'double':
      view.setFloat64(0, Number(value) === 0 ? 0 : Number(value));
      return hashOfLong(view.getBigInt64(0));
    default:
      return Number(value) | 0;
  }
}
