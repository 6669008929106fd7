import { invalidArgument, outOfRange, required } from '../../runtime/errors.ts';
import type { Run } from '../../runtime/run.ts';
import { NetArray } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';

type Numeric = number | bigint;

/** A type of numbers: its name in `ToX`, its size, how a view reads and writes it. */
interface Layout {
  readonly name: string;
  readonly size: number;
  read(view: DataView, at: number): Numeric | boolean;
  write(view: DataView, value: never): void;
}

const layouts: Readonly<Record<string, Layout>> = {
  bool: {
    name: 'Boolean',
    size: 1,
    read: (view, at) => view.getUint8(at) !== 0,
    write: (view, value: boolean) => view.setUint8(0, value ? 1 : 0),
  },
  char: {
    name: 'Char',
    size: 2,
    read: (view, at) => view.getUint16(at, true),
    write: (view, value) => view.setUint16(0, value, true),
  },
  short: {
    name: 'Int16',
    size: 2,
    read: (view, at) => view.getInt16(at, true),
    write: (view, value) => view.setInt16(0, value, true),
  },
  ushort: {
    name: 'UInt16',
    size: 2,
    read: (view, at) => view.getUint16(at, true),
    write: (view, value) => view.setUint16(0, value, true),
  },
  int: {
    name: 'Int32',
    size: 4,
    read: (view, at) => view.getInt32(at, true),
    write: (view, value) => view.setInt32(0, value, true),
  },
  uint: {
    name: 'UInt32',
    size: 4,
    read: (view, at) => view.getUint32(at, true),
    write: (view, value) => view.setUint32(0, value, true),
  },
  long: {
    name: 'Int64',
    size: 8,
    read: (view, at) => view.getBigInt64(at, true),
    write: (view, value) => view.setBigInt64(0, value, true),
  },
  ulong: {
    name: 'UInt64',
    size: 8,
    read: (view, at) => view.getBigUint64(at, true),
    write: (view, value) => view.setBigUint64(0, value, true),
  },
  float: {
    name: 'Single',
    size: 4,
    read: (view, at) => view.getFloat32(at, true),
    write: (view, value) => view.setFloat32(0, value, true),
  },
  double: {
    name: 'Double',
    size: 8,
    read: (view, at) => view.getFloat64(at, true),
    write: (view, value) => view.setFloat64(0, value, true),
  },
};

function viewOf(array: NetArray | null, start: number, size: number): DataView {
  const bytes = required(array, 'value').items as Uint8Array;
  if (start < 0 || start >= bytes.length)
    throw outOfRange(
      'startIndex',
      'Index was out of range. Must be non-negative and less than the size of the collection.',
    );
  if (start > bytes.length - size)
    throw invalidArgument(
      'Destination array is not long enough to copy all the items in the collection. Check array index and length.',
      'value',
    );
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const conversions: NonNullable<TypeDeclaration['members']> = Object.fromEntries(
  Object.entries(layouts).flatMap(([type, { name, size, read, write }]) => [
    [
      `static ${type} To${name}(byte[], int)`,
      (array: NetArray | null, start: number) => read(viewOf(array, start, size), start),
    ],
    [
      `static byte[] GetBytes(${type})`,
      function (this: Run, value: never) {
        const bytes = new Uint8Array(size);
        write(new DataView(bytes.buffer), value);
        return new NetArray(this.types.get('byte'), bytes);
      },
    ],
  ]),
);

/** `00-FF-10`. */
function text(run: Run, array: NetArray | null, start = 0, count?: number): string {
  const { length } = required(array, 'value').items;
  const size = count ?? length - start;
  if (start < 0 || (start >= length && start > 0))
    throw outOfRange(
      'startIndex',
      'Index was out of range. Must be non-negative and less than the size of the collection.',
    );
  if (size < 0) throw outOfRange('length', `length ('${size}') must be a non-negative value.`);
  if (start > length - size)
    throw invalidArgument(
      'Destination array is not long enough to copy all the items in the collection. Check array index and length.',
      'value',
    );
  run.grow(size * 3);
  const bytes = (required(array, 'value').items as Uint8Array).subarray(start, start + size);
  return Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join('-');
}

export const bitConverterType = declareType({
  name: 'System.BitConverter',
  kind: 'static',
  members: {
    'static bool IsLittleEndian { get; }': () => true,
    ...conversions,
    'static string ToString(byte[])'(this: Run, array: NetArray | null) {
      return text(this, array);
    },
    'static string ToString(byte[], int)'(this: Run, array: NetArray | null, start: number) {
      return text(this, array, start);
    },
    'static string ToString(byte[], int, int)'(this: Run, array: NetArray | null, start: number, count: number) {
      return text(this, array, start, count);
    },
    'static long DoubleToInt64Bits(double)': (value: number) => {
      const view = new DataView(new ArrayBuffer(8));
      view.setFloat64(0, value);
      return view.getBigInt64(0);
    },
    'static double Int64BitsToDouble(long)': (value: bigint) => {
      const view = new DataView(new ArrayBuffer(8));
      view.setBigInt64(0, value);
      return view.getFloat64(0);
    },
  },
});
