import { required } from '../../runtime/errors.ts';
import {
  exception,
  LimitError,
  type NetException,
  NetException as Thrown,
  UnsupportedError,
} from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { NetArray } from '../../runtime/values.ts';

/** The bytes of a `byte[]` argument that must not be null. They have been counted. */
export function bytesOf(run: Run, array: NetArray | null, parameter: string): Uint8Array {
  const bytes = required(array, parameter).items as Uint8Array;
  run.spend(bytes.length >> 6);
  return bytes;
}

/** A new `byte[]`. */
export function arrayOfBytes(run: Run, bytes: Uint8Array): NetArray {
  run.grow(bytes.length);
  return new NetArray(run.types.get('byte'), bytes);
}

export const cryptographic = (message: string): NetException =>
  exception('System.Security.Cryptography.CryptographicException', message);

/** Does work of the host: what it refuses is a `CryptographicException`. */
export function attempt<T>(message: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Thrown || error instanceof UnsupportedError || error instanceof LimitError) throw error;
    throw cryptographic(message);
  }
}

/** `Convert.ToHexString`. */
export const hexadecimal = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
