import type { HashName } from '../../host.ts';
import type { Run } from '../../runtime/run.ts';
import type { NetArray } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';
import { arrayOfBytes, bytesOf } from './bytes.ts';
import { HashValue } from './hash.ts';

const namespace = 'System.Security.Cryptography';
const names: readonly HashName[] = ['md5', 'sha1', 'sha256', 'sha384', 'sha512'];

/** A hash with a key. */
abstract class HmacValue extends HashValue {
  key: Uint8Array;
  constructor(key: Uint8Array) {
    super();
    this.key = key.slice();
  }

  protected override digest(run: Run, data: Uint8Array): Uint8Array {
    return run.host.crypto.hmac(this.hashName, this.key, data);
  }
}

const blockSize = (name: HashName): number => (name === 'sha384' || name === 'sha512' ? 128 : 64);

const keyed: readonly TypeDeclaration[] = [
  declareType({
    name: `${namespace}.KeyedHashAlgorithm`,
    kind: 'class',
    bases: ['HashAlgorithm'],
    members: {
      'byte[] Key { get; set; }': {
        // A key that is longer than a block is used, and shown, as its hash.
        get(this: Run, { key, hashName }: HmacValue) {
          const used = key.length > blockSize(hashName) ? this.host.crypto.hash(hashName, key) : key.slice();
          return arrayOfBytes(this, used);
        },
        set(this: Run, hmac: HmacValue, key: NetArray | null) {
          hmac.key = bytesOf(this, key, 'value').slice();
          return null;
        },
      },
    },
  }),
  declareType({
    name: `${namespace}.HMAC`,
    kind: 'class',
    bases: ['KeyedHashAlgorithm'],
    members: { 'string HashName { get; }': ({ hashName }: HmacValue) => hashName.toUpperCase() },
  }),
];

function typeOf(hashName: HashName): TypeDeclaration {
  const name = `${namespace}.HMAC${hashName.toUpperCase()}`;
  const instances = class extends HmacValue {
    readonly hashName = hashName;
    readonly netName = name;
  };
  return declareType({
    name,
    kind: 'class',
    bases: ['HMAC'],
    instances,
    members: {
      'new()'(this: Run) {
        return new instances(this.host.randomBytes(64));
      },
      'new(byte[])'(this: Run, key: NetArray | null) {
        return new instances(bytesOf(this, key, 'key'));
      },
      'static byte[] HashData(byte[], byte[])'(this: Run, key: NetArray | null, data: NetArray | null) {
        const keyBytes = bytesOf(this, key, 'key');
        return arrayOfBytes(this, this.host.crypto.hmac(hashName, keyBytes, bytesOf(this, data, 'source')));
      },
    },
  });
}

export const hmacTypes: readonly TypeDeclaration[] = [...keyed, ...names.map(typeOf)];
