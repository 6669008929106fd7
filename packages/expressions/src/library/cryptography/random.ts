import type { Run } from '../../runtime/run.ts';
import type { NetArray } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';
import { argumentWrong, outOfRange } from '../collections/errors.ts';
import { arrayOfBytes, bytesOf } from './bytes.ts';

const namespace = 'System.Security.Cryptography';

/** `RNGCryptoServiceProvider`: the host gives its bytes. */
class Generator {
  dispose(): null {
    return null;
  }
}

export const randomTypes: readonly TypeDeclaration[] = [
  declareType({
    name: `${namespace}.RandomNumberGenerator`,
    kind: 'class',
    bases: ['IDisposable'],
    members: {
      'static RandomNumberGenerator Create()': () => new Generator(),
      'static byte[] GetBytes(int)'(this: Run, count: number) {
        if (count < 0) throw outOfRange('Non-negative number required.', 'count');
        this.grow(count);
        return arrayOfBytes(this, this.host.randomBytes(count));
      },
      'void GetBytes(byte[])'(this: Run, _: Generator, data: NetArray | null) {
        const bytes = bytesOf(this, data, 'data');
        bytes.set(this.host.randomBytes(bytes.length));
        return null;
      },
      'void GetBytes(byte[], int, int)'(this: Run, _: Generator, data: NetArray | null, offset: number, count: number) {
        const bytes = bytesOf(this, data, 'data');
        if (offset < 0) throw outOfRange('Non-negative number required.', 'offset');
        if (count < 0) throw outOfRange('Non-negative number required.', 'count');
        if (offset + count > bytes.length)
          throw argumentWrong(
            'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.',
          );
        bytes.set(this.host.randomBytes(count), offset);
        return null;
      },
      'void GetNonZeroBytes(byte[])'(this: Run, _: Generator, data: NetArray | null) {
        const bytes = bytesOf(this, data, 'data');
        for (let index = 0; index < bytes.length; index++)
          do {
            this.spend();
            bytes[index] = this.host.randomBytes(1)[0] as number;
          } while (bytes[index] === 0);
        return null;
      },
      'void Dispose()': () => null,
    },
  }),
  declareType({
    name: `${namespace}.RNGCryptoServiceProvider`,
    kind: 'class',
    bases: ['RandomNumberGenerator'],
    instances: Generator,
    members: { 'new()': () => new Generator() },
  }),
];
