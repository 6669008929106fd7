import type { HashName } from '../../host.ts';
import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import type { NetArray } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';
import { argumentWrong, outOfRange } from '../collections/errors.ts';
import { arrayOfBytes, bytesOf } from './bytes.ts';

/** `HashAlgorithm`: a hash, with or without a key. */
export abstract class HashValue {
  abstract readonly hashName: HashName;
  abstract readonly netName: string;
  /** What `TransformBlock` has got. */
  #parts: Uint8Array[] = [];
  /** The last result. */
  result: Uint8Array | null = null;
  #isDisposed = false;

  protected abstract digest(run: Run, data: Uint8Array): Uint8Array;

  compute(run: Run, data: Uint8Array): Uint8Array {
    if (this.#isDisposed)
      throw exception('ObjectDisposedException', `Cannot access a disposed object.\nObject name: '${this.netName}'.`);
    this.result = this.digest(run, data);
    return this.result;
  }

  append(data: Uint8Array): void {
    this.#parts.push(data.slice());
  }

  finish(run: Run): void {
    const all = new Uint8Array(this.#parts.reduce((size, part) => size + part.length, 0));
    run.spend(all.length >> 6);
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    this.#parts = [];
    this.compute(run, all);
  }

  dispose(): null {
    this.#isDisposed = true;
    return null;
  }

  toText(): string {
    return this.netName;
  }
}

const sizes: Readonly<Record<HashName, number>> = { md5: 128, sha1: 160, sha256: 256, sha384: 384, sha512: 512 };

/** A part of an array, checked as .NET does. */
export function partOf(bytes: Uint8Array, offset: number, count: number): Uint8Array {
  if (offset < 0) throw outOfRange(`offset ('${offset}') must be a non-negative value.`, 'offset');
  if (count < 0 || count > bytes.length) throw argumentWrong('Value was invalid.');
  if (bytes.length - count < offset)
    throw argumentWrong(
      'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.',
    );
  return bytes.subarray(offset, offset + count);
}

/** The abstract classes of hashes. */
export const hashType: TypeDeclaration = declareType({
  name: 'System.Security.Cryptography.HashAlgorithm',
  kind: 'class',
  bases: ['IDisposable'],
  members: {
    'byte[] ComputeHash(byte[])'(this: Run, hash: HashValue, data: NetArray | null) {
      return arrayOfBytes(this, hash.compute(this, bytesOf(this, data, 'buffer')));
    },
    'byte[] ComputeHash(byte[], int, int)'(
      this: Run,
      hash: HashValue,
      data: NetArray | null,
      offset: number,
      count: number,
    ) {
      return arrayOfBytes(this, hash.compute(this, partOf(bytesOf(this, data, 'buffer'), offset, count)));
    },
    'int TransformBlock(byte[], int, int, byte[], int)'(
      this: Run,
      hash: HashValue,
      data: NetArray | null,
      offset: number,
      count: number,
      output: NetArray | null,
      start: number,
    ) {
      const part = partOf(bytesOf(this, data, 'inputBuffer'), offset, count);
      this.grow(part.length);
      hash.append(part);
      if (output) (output.items as Uint8Array).set(part, start);
      return count;
    },
    'byte[] TransformFinalBlock(byte[], int, int)'(
      this: Run,
      hash: HashValue,
      data: NetArray | null,
      offset: number,
      count: number,
    ) {
      const part = partOf(bytesOf(this, data, 'inputBuffer'), offset, count);
      hash.append(part);
      hash.finish(this);
      return arrayOfBytes(this, part.slice());
    },
    'byte[] Hash { get; }'(this: Run, { result }: HashValue) {
      return result && arrayOfBytes(this, result.slice());
    },
    'int HashSize { get; }': ({ hashName }: HashValue) => sizes[hashName],
    'void Initialize()': () => null,
    'void Clear()': (hash: HashValue) => hash.dispose(),
    'void Dispose()': (hash: HashValue) => hash.dispose(),
  },
});
