import { invalidArgument, outOfRange, required } from '../../runtime/errors.ts';
import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { NetArray } from '../../runtime/values.ts';
import type { TypeDeclaration } from '../../types/declare.ts';

/** Base64 of bytes. */
export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

/**
 * Bytes of Base64. White space is skipped; the length must be one of whole groups.
 *
 * @throws FormatException
 */
export function bytesOfBase64(text: string): Uint8Array {
  const bare = text.replace(/[ \t\r\n]/g, '');
  if (bare.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(bare))
    throw exception(
      'FormatException',
      'The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.',
    );
  return Uint8Array.from(atob(bare), (character) => character.charCodeAt(0));
}

function part(array: NetArray | null, start: number, count: number): Uint8Array {
  const bytes = required(array, 'inArray').items as Uint8Array;
  if (count < 0)
    throw outOfRange(
      'length',
      'Index was out of range. Must be non-negative and less than the size of the collection.',
    );
  if (start < 0) throw outOfRange('offset', 'Value must be positive.');
  if (start > bytes.length - count)
    throw outOfRange('offset', 'Offset and length must refer to a position in the string.');
  return bytes.subarray(start, start + count);
}

function hexOf(run: Run, array: NetArray | null): string {
  const bytes = required(array, 'inArray').items as Uint8Array;
  run.grow(bytes.length * 2);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Lines of 76 characters. */
const withLines = (text: string, options: number): string =>
  options === 1 ? text.replace(/.{76}(?!$)/g, '$&\r\n') : text;

export const base64Members: NonNullable<TypeDeclaration['members']> = {
  'static string ToBase64String(byte[])'(this: Run, array: NetArray | null) {
    const bytes = required(array, 'inArray').items as Uint8Array;
    this.grow(bytes.length * 2);
    return base64Of(bytes);
  },
  'static string ToBase64String(byte[], Base64FormattingOptions)'(this: Run, array: NetArray | null, options: number) {
    const bytes = required(array, 'inArray').items as Uint8Array;
    this.grow(bytes.length * 2);
    if (options !== 0 && options !== 1) throw invalidArgument(`Illegal enum value: ${options}.`, 'options');
    return withLines(base64Of(bytes), options);
  },
  'static string ToBase64String(byte[], int, int)'(this: Run, array: NetArray | null, start: number, count: number) {
    this.grow(Math.max(0, count) * 2);
    return base64Of(part(array, start, count));
  },
  'static byte[] FromBase64String(string)'(this: Run, text: string | null) {
    this.grow(required(text, 's').length);
    return new NetArray(this.types.get('byte'), bytesOfBase64(text ?? ''));
  },
  'static string ToHexString(byte[])'(this: Run, array: NetArray | null) {
    return hexOf(this, array).toUpperCase();
  },
  'static string ToHexStringLower(byte[])'(this: Run, array: NetArray | null) {
    return hexOf(this, array);
  },
  'static byte[] FromHexString(string)'(this: Run, text: string | null) {
    const digits = required(text, 's');
    this.grow(digits.length);
    if (digits.length % 2 !== 0)
      throw exception('FormatException', 'The input is not a valid hex string as its length is not a multiple of 2.');
    if (!/^[0-9a-f]*$/i.test(digits))
      throw exception('FormatException', 'The input is not a valid hex string as it contains a non-hex character.');
    return new NetArray(
      this.types.get('byte'),
      Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
    );
  },
};
