import { createDecipheriv, createHash, pbkdf2Sync } from 'node:crypto';
import { UnsupportedError } from '../runtime/exception.ts';
import { type DerValue, integerOf, itemsOf, oidOf, tags } from './der.ts';

const hashes: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};

const ciphers: Readonly<Record<string, readonly [name: string, keySize: number]>> = {
  '2.16.840.1.101.3.4.1.2': ['aes-128-cbc', 16],
  '2.16.840.1.101.3.4.1.22': ['aes-192-cbc', 24],
  '2.16.840.1.101.3.4.1.42': ['aes-256-cbc', 32],
  '1.2.840.113549.3.7': ['des-ede3-cbc', 24],
};

/** More rounds take too long for a test; the usual numbers are 2,000 to 600,000. */
const mostRounds = 2_000_000;

/** Decrypts what a file of PKCS #12 encrypts with its password: PBES2, or triple DES in older files. */
export function decryptWithPassword(algorithm: DerValue, data: Uint8Array, password: string): Uint8Array {
  const [oid, parameters] = itemsOf(algorithm);
  switch (oidOf(oid)) {
    case '1.2.840.113549.1.5.13':
      return decryptPbes2(parameters, data, password);
    case '1.2.840.113549.1.12.1.3': {
      const [salt, rounds] = itemsOf(parameters);
      const key = oldKey(1, 24, salt, integerOf(rounds), password);
      return decrypt('des-ede3-cbc', key, oldKey(2, 8, salt, integerOf(rounds), password), data);
    }
    default:
      throw new UnsupportedError(`PKCS #12 with the encryption ${oidOf(oid)} is not supported; export it with AES-256`);
  }
}

function decryptPbes2(parameters: DerValue | undefined, data: Uint8Array, password: string): Uint8Array {
  const [derivation, encryption] = itemsOf(parameters);
  const [salt, rounds, ...others] = itemsOf(itemsOf(derivation)[1]);
  const prf = others.find(({ tag }) => tag === tags.sequence);
  const hash = prf ? hashes[oidOf(itemsOf(prf)[0])] : 'sha1';
  const [cipherOid, vector] = itemsOf(encryption);
  const cipher = ciphers[oidOf(cipherOid)];
  if (!salt || !vector || !hash || !cipher)
    throw new UnsupportedError('The encryption of this PKCS #12 is not supported; export it with AES-256');
  const [name, keySize] = cipher;
  const key = pbkdf2Sync(password, salt.content, checkRounds(integerOf(rounds)), keySize, hash);
  return decrypt(name, key, vector.content, data);
}

function decrypt(name: string, key: Uint8Array, vector: Uint8Array, data: Uint8Array): Uint8Array {
  const cipher = createDecipheriv(name, key, vector);
  return new Uint8Array(Buffer.concat([cipher.update(data), cipher.final()]));
}

function checkRounds(rounds: number): number {
  if (rounds < 1 || rounds > mostRounds) throw new Error('The number of rounds is out of range');
  return rounds;
}

/** The derivation of RFC 7292, appendix B.2, with SHA-1. */
function oldKey(id: number, size: number, salt: DerValue | undefined, rounds: number, password: string): Uint8Array {
  const block = 64;
  const repeated = (bytes: Uint8Array) =>
    Uint8Array.from(
      { length: Math.ceil(bytes.length / block) * block },
      (_, index) => bytes[index % bytes.length] ?? 0,
    );
  const text = Buffer.from(`${password}\0`, 'utf16le').swap16();
  const input = Buffer.concat([repeated(salt?.content ?? new Uint8Array()), repeated(text)]);
  const made: Uint8Array[] = [];
  for (let have = 0; have < size; have += 20) {
    let digest = createHash('sha1').update(Buffer.alloc(block, id)).update(input).digest();
    for (let round = 1; round < checkRounds(rounds); round++) digest = createHash('sha1').update(digest).digest();
    made.push(digest);
    addTo(input, digest, block);
  }
  return new Uint8Array(Buffer.concat(made).subarray(0, size));
}

/** Adds the digest, repeated to a block, and one to each block. */
function addTo(input: Uint8Array, digest: Uint8Array, block: number): void {
  for (let start = 0; start < input.length; start += block) {
    let carry = 1;
    for (let index = block - 1; index >= 0; index--) {
      const sum = (input[start + index] ?? 0) + (digest[index % digest.length] ?? 0) + carry;
      input[start + index] = sum & 0xff;
      carry = sum >> 8;
    }
  }
}
