/** What evaluation takes from outside: time, chance and cryptography. Inject all of it, and runs repeat. */
export interface ExpressionHost {
  /** Milliseconds since 1970, UTC. May have fractions. */
  now(): number;
  /** The seed of `new Random()`: an integer of 32 bits. */
  randomSeed(): number;
  /** 16 random bytes of `Guid.NewGuid()`, and of random number generators. */
  randomBytes(count: number): Uint8Array;
  readonly crypto: ExpressionCrypto;
  /** Whether the gateway trusts a certificate, DER. Without it, `Verify()` and `VerifyNoRevocation()` are refused. */
  trusts?(certificate: Uint8Array): boolean;
}

/** Names of hashes, as Node names them. */
export type HashName = 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512';

/** Reads a certificate. Names are in the form of .NET: `CN=client, O=Contoso`. */
export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  /** Upper case hexadecimal digits. */
  readonly thumbprint: string;
  readonly serialNumber: string;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly raw: Uint8Array;
  /** The public key: SPKI, DER. */
  readonly publicKey: Uint8Array;
  /** The private key: PKCS #8, DER. */
  readonly privateKey?: Uint8Array | undefined;
}

/** Cryptography, synchronous. `@apimkit/expressions/node` has it from Node. */
export interface ExpressionCrypto {
  hash(name: HashName, data: Uint8Array): Uint8Array;
  hmac(name: HashName, key: Uint8Array, data: Uint8Array): Uint8Array;
  aes(
    direction: 'encrypt' | 'decrypt',
    mode: 'cbc' | 'ecb',
    padding: boolean,
    key: Uint8Array,
    iv: Uint8Array,
    data: Uint8Array,
  ): Uint8Array;
  /** Signs with a private key, PKCS #8 or PKCS #1, DER. */
  sign(name: HashName, padding: 'pkcs1' | 'pss', key: Uint8Array, data: Uint8Array): Uint8Array;
  /** Verifies with a public key, SPKI DER. */
  verify(name: HashName, padding: 'pkcs1' | 'pss', key: Uint8Array, data: Uint8Array, signature: Uint8Array): boolean;
  /** Reads DER, PEM, or PKCS #12 with its password. Throws if it is none of them. */
  certificate(data: Uint8Array, password?: string): CertificateFacts;
}

/** What one evaluation may use at most. */
export interface ExpressionLimits {
  /** Steps: an operation, a call or an item of a loop is a step. */
  readonly steps: number;
  /** Characters, bytes and items that are made. */
  readonly memory: number;
  /** Calls inside calls. */
  readonly depth: number;
}

/** The limits without others: about a second of a slow machine. */
export const defaultLimits: ExpressionLimits = { steps: 1_000_000, memory: 50_000_000, depth: 200 };
