import { required } from '../../runtime/errors.ts';
import type { Run } from '../../runtime/run.ts';
import type { NetArray } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';
import { arrayOfBytes, attempt, bytesOf, cryptographic } from './bytes.ts';
import type { HashNameValue, SignaturePadding } from './names.ts';

const namespace = 'System.Security.Cryptography';

/** `RSA`: a private key, a public one, or both. */
export class RsaValue {
  /** PKCS #8 or PKCS #1, DER. */
  readonly privateKey: Uint8Array | undefined;
  /** SPKI, DER. */
  readonly publicKey: Uint8Array | undefined;
  constructor(privateKey: Uint8Array | undefined, publicKey: Uint8Array | undefined) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }
  dispose(): null {
    return null;
  }
}

function signData(
  this: Run,
  rsa: RsaValue,
  data: NetArray | null,
  name: HashNameValue,
  padding: SignaturePadding | null,
) {
  const bytes = bytesOf(this, data, 'data');
  const { mode } = required(padding, 'padding');
  const { privateKey } = rsa;
  if (!privateKey) throw cryptographic('The key has no private part.');
  // A signature costs about as much as some thousand steps.
  this.spend(2000);
  const signed = attempt('The data cannot be signed with the key.', () =>
    this.host.crypto.sign(name.known, mode, privateKey, bytes),
  );
  return arrayOfBytes(this, signed);
}

function verifyData(
  this: Run,
  { publicKey }: RsaValue,
  data: NetArray | null,
  signature: NetArray | null,
  name: HashNameValue,
  padding: SignaturePadding | null,
) {
  const [bytes, signed] = [bytesOf(this, data, 'data'), bytesOf(this, signature, 'signature')];
  const { mode } = required(padding, 'padding');
  if (!publicKey) throw cryptographic('The key has no public part.');
  this.spend(200);
  return attempt('The signature cannot be verified with the key.', () =>
    this.host.crypto.verify(name.known, mode, publicKey, bytes, signed),
  );
}

export const rsaTypes: readonly TypeDeclaration[] = [
  declareType({
    name: `${namespace}.AsymmetricAlgorithm`,
    kind: 'class',
    bases: ['IDisposable'],
    members: { 'void Dispose()': () => null, 'void Clear()': () => null },
  }),
  declareType({
    name: `${namespace}.RSA`,
    kind: 'class',
    bases: ['AsymmetricAlgorithm'],
    instances: RsaValue,
    members: {
      'byte[] SignData(byte[], HashAlgorithmName, RSASignaturePadding)': signData,
      'bool VerifyData(byte[], byte[], HashAlgorithmName, RSASignaturePadding)': verifyData,
    },
  }),
];
