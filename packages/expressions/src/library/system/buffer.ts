import { invalidArgument, outOfRange, required } from '../../runtime/errors.ts';
import { UnsupportedError } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import type { NetArray } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';

function bytesOf(array: NetArray | null, parameter: string): Uint8Array {
  const { items } = required(array, parameter);
  if (!(items instanceof Uint8Array)) throw new UnsupportedError('Buffer is supported for arrays of bytes only');
  return items;
}

function blockCopy(
  this: Run,
  from: NetArray | null,
  start: number,
  to: NetArray | null,
  at: number,
  count: number,
): null {
  const source = bytesOf(from, 'src');
  const target = bytesOf(to, 'dst');
  if (start < 0) throw outOfRange('srcOffset', 'Non-negative number required.');
  if (at < 0) throw outOfRange('dstOffset', 'Non-negative number required.');
  if (count < 0) throw outOfRange('count', 'Non-negative number required.');
  if (start + count > source.length || at + count > target.length)
    throw invalidArgument(
      'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.',
    );
  this.spend(count / 16);
  target.set(source.slice(start, start + count), at);
  return null;
}

export const bufferTypes: readonly TypeDeclaration[] = [
  declareType({
    name: 'System.Buffer',
    kind: 'static',
    members: {
      'static void BlockCopy(Array, int, Array, int, int)': blockCopy,
      'static int ByteLength(Array)': (array: NetArray | null) => bytesOf(array, 'array').length,
    },
  }),
  declareType({ name: 'System.IDisposable', kind: 'interface' }),
];
