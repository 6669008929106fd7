import { required } from '../../runtime/errors.ts';
import { exception, UnsupportedError } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import type { NetArray } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';
import { argumentWrong } from '../collections/errors.ts';
import { runAes } from './aes.ts';
import { arrayOfBytes, bytesOf } from './bytes.ts';
import { isTrusted } from './certificate-members.ts';
import { AesImplementation, type AesValue, Transform } from './symmetric.ts';

type Direction = 'encrypt' | 'decrypt';

function transformed(run: Run, data: NetArray | null, { direction, options }: Transform): NetArray {
  if (!data) throw exception('NullReferenceException', 'Object reference not set to an instance of an object.');
  return arrayOfBytes(run, runAes(run, direction, options, bytesOf(run, data, 'inputBuffer')));
}

/** The algorithm with a name. */
function named(name: string | null): AesValue {
  const upper = name?.toUpperCase() ?? '';
  if (upper === 'AES') return new AesImplementation();
  if (['DES', '3DES', 'TRIPLEDES'].includes(upper)) throw new UnsupportedError(`${name} is not supported; use Aes`);
  throw argumentWrong(`${name} is not an algorithm`);
}

function withKey(
  run: Run,
  direction: Direction,
  data: NetArray | null,
  aes: AesValue,
  key: NetArray | null,
  iv: NetArray | null,
) {
  const vector = iv && bytesOf(run, iv, 'rgbIV');
  return transformed(run, data, new Transform(direction, aes.options(bytesOf(run, key, 'rgbKey'), vector)));
}

const members = (name: string, direction: Direction): NonNullable<TypeDeclaration['members']> => ({
  [`static byte[] ${name}(this byte[], string alg, byte[] key, byte[] iv)`](
    this: Run,
    data: NetArray | null,
    alg: string | null,
    key: NetArray | null,
    iv: NetArray | null,
  ) {
    return withKey(this, direction, data, named(alg), key, iv);
  },
  [`static byte[] ${name}(this byte[], SymmetricAlgorithm alg, byte[] key, byte[] iv)`](
    this: Run,
    data: NetArray | null,
    alg: AesValue | null,
    key: NetArray | null,
    iv: NetArray | null,
  ) {
    return withKey(this, direction, data, required(alg, 'alg'), key, iv);
  },
  [`static byte[] ${name}(this byte[], SymmetricAlgorithm alg)`](
    this: Run,
    data: NetArray | null,
    alg: AesValue | null,
  ) {
    const aes = required(alg, 'alg');
    return transformed(this, data, new Transform(direction, aes.options(aes.key(this), aes.vector(this))));
  },
});

/** The documented extension methods for bytes and certificates. */
export const cryptographyExtensions = declareType({
  name: 'PolicyCryptographyExtensions',
  kind: 'static',
  members: {
    ...members('Encrypt', 'encrypt'),
    ...members('Decrypt', 'decrypt'),
    'static bool VerifyNoRevocation(this X509Certificate2)': isTrusted,
  },
});
