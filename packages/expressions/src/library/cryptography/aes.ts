import { UnsupportedError } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { argumentWrong } from '../collections/errors.ts';
import { attempt, cryptographic } from './bytes.ts';

/** `CipherMode` and `PaddingMode`. */
export const cipherModes = { CBC: 1, ECB: 2, OFB: 3, CFB: 4, CTS: 5 };
export const paddingModes = { None: 1, PKCS7: 2, Zeros: 3, ANSIX923: 4, ISO10126: 5 };

const blockSize = 16;
const keySizes = new Set([16, 24, 32]);
export const badKey = 'Specified key is not a valid size for this algorithm.';
export const badVector = 'Specified initialization vector (IV) does not match the block size for this algorithm.';

export const isKey = (key: Uint8Array): boolean => keySizes.has(key.length);
export const isVector = (vector: Uint8Array): boolean => vector.length === blockSize;

/** How bytes are encrypted. */
export interface AesOptions {
  readonly mode: number;
  readonly padding: number;
  readonly key: Uint8Array;
  readonly vector: Uint8Array | null;
}

/** Checks the arguments of `CreateEncryptor` and `CreateDecryptor`. */
export function checkAes({ mode, key, vector }: AesOptions): void {
  if (!isKey(key)) throw argumentWrong(badKey, 'rgbKey');
  if (vector && !isVector(vector)) throw argumentWrong(badVector, 'rgbIV');
  if (!vector && mode === cipherModes.CBC)
    throw cryptographic('The cipher mode specified requires that an initialization vector (IV) be used.');
}

/** Encrypts or decrypts whole data. */
export function runAes(
  run: Run,
  direction: 'encrypt' | 'decrypt',
  { mode, padding, key, vector }: AesOptions,
  data: Uint8Array,
): Uint8Array {
  const name = mode === cipherModes.CBC ? 'cbc' : mode === cipherModes.ECB ? 'ecb' : undefined;
  if (!name) throw new UnsupportedError('Only the cipher modes CBC and ECB are supported');
  if (padding > paddingModes.Zeros)
    throw new UnsupportedError('Only the padding modes None, PKCS7 and Zeros are supported');
  const isPadded = padding === paddingModes.PKCS7;
  const isEncrypting = direction === 'encrypt';
  const input = isEncrypting && padding === paddingModes.Zeros ? zeroPadded(data) : data;
  if (!(isEncrypting && isPadded) && input.length % blockSize !== 0)
    throw cryptographic('The input data is not a complete block.');
  if (!isEncrypting && input.length === 0) return new Uint8Array();
  return attempt('Padding is invalid and cannot be removed.', () =>
    run.host.crypto.aes(direction, name, isPadded, key, vector ?? new Uint8Array(blockSize), input),
  );
}

function zeroPadded(data: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil(data.length / blockSize) * blockSize);
  padded.set(data);
  return padded;
}
