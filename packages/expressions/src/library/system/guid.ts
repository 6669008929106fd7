import { trim } from '../../runtime/characters.ts';
import { invalidArgument, required } from '../../runtime/errors.ts';
import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { NetArray, type Ref } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import { formatMembers } from './formatting.ts';
import { comparisons } from './time/comparisons.ts';

/** `Guid`. */
export class GuidValue {
  /** 32 digits, lower case, in the order of its text. */
  readonly digits: string;
  constructor(digits: string) {
    this.digits = digits;
  }
  static readonly empty = new GuidValue('0'.repeat(32));
  static readonly defaultOf = (): GuidValue => GuidValue.empty;

  /** The first three groups are little endian. */
  static ofBytes(bytes: Uint8Array): GuidValue {
    const order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];
    return new GuidValue(order.map((index) => (bytes[index] ?? 0).toString(16).padStart(2, '0')).join(''));
  }
  toBytes(): Uint8Array {
    const bytes = Uint8Array.from(this.digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    const order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];
    return Uint8Array.from(order, (index) => bytes[index] ?? 0);
  }
  toText(): string {
    return this.digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }
  toFormat(_: Run, format: string | null): string {
    switch ((format || 'D').toUpperCase()) {
      case 'D':
        return this.toText();
      case 'N':
        return this.digits;
      case 'B':
        return `{${this.toText()}}`;
      case 'P':
        return `(${this.toText()})`;
      case 'X': {
        const [a = '', b = '', c = '', ...rest] = this.digits.match(/^.{8}|.{4}(?=.{16,20}$)|..(?=(..)*$)/g) ?? [];
        return `{0x${a},0x${b},0x${c},{${rest.map((one) => `0x${one}`).join(',')}}}`;
      }
      default:
        throw exception(
          'FormatException',
          'Format string can be only "D", "d", "N", "n", "P", "p", "B", "b", "X" or "x".',
        );
    }
  }
  equals(other: unknown): boolean {
    return other instanceof GuidValue && other.digits === this.digits;
  }
  hash(): number {
    const bytes = this.toBytes();
    const view = new DataView(bytes.buffer);
    return [0, 4, 8, 12].reduce((sum, at) => sum ^ view.getInt32(at, true), 0);
  }
  compareTo(other: unknown): number {
    if (!(other instanceof GuidValue)) throw invalidArgument('Object must be of type Guid.');
    return this.digits < other.digits ? -1 : this.digits > other.digits ? 1 : 0;
  }
}

const forms: Readonly<Record<string, RegExp>> = {
  D: /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/i,
  N: /^([0-9a-f]{32})$/i,
  B: /^\{([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})\}$/i,
  P: /^\(([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})\)$/i,
  X: /^\{0x([0-9a-f]{8}),0x([0-9a-f]{4}),0x([0-9a-f]{4}),\{((?:0x[0-9a-f]{2},){7}0x[0-9a-f]{2})\}\}$/i,
};

function read(text: string, format?: string): GuidValue | undefined {
  const bare = trim(text, 'both');
  const candidates = format ? [forms[format.toUpperCase()]] : Object.values(forms);
  for (const form of candidates) {
    const [found, ...groups] = form?.exec(bare) ?? [];
    if (found !== undefined) return new GuidValue(groups.join('').replace(/0x|,/g, '').toLowerCase());
  }
  return undefined;
}

function parse(text: string | null, format?: string): GuidValue {
  const value = read(required(text, 'input'), format);
  if (value) return value;
  const bare = trim(text ?? '', 'both');
  if (bare.length === 36 || bare.length === 38)
    throw exception('FormatException', 'Guid string should only contain hexadecimal characters.');
  throw exception('FormatException', 'Unrecognized Guid format.');
}

function ofArray(bytes: NetArray | null): GuidValue {
  const { items } = required(bytes, 'b');
  if (items.length !== 16) throw invalidArgument('Byte array for Guid must be exactly 16 bytes long.', 'b');
  return GuidValue.ofBytes(items as Uint8Array);
}

export const guidType = declareType({
  name: 'System.Guid',
  kind: 'struct',
  instances: GuidValue,
  bases: ['ValueType', 'IComparable', 'IFormattable', 'IComparable<Guid>', 'IEquatable<Guid>'],
  members: {
    'static Guid Empty { get; }': () => GuidValue.empty,
    'static Guid NewGuid()'(this: Run) {
      const bytes = Uint8Array.from(this.host.randomBytes(16));
      bytes[7] = ((bytes[7] ?? 0) & 0x0f) | 0x40;
      bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
      return GuidValue.ofBytes(bytes);
    },
    'new()': () => GuidValue.empty,
    'new(string)': (text: string | null) => parse(required(text, 'g')),
    'new(byte[])': ofArray,
    'new(int, short, short, byte[])': (a: number, b: number, c: number, rest: NetArray | null) => {
      const { items } = required(rest, 'd');
      if (items.length !== 8) throw invalidArgument('Byte array for Guid must be exactly 8 bytes long.', 'd');
      const view = new DataView(new ArrayBuffer(16));
      view.setInt32(0, a, true);
      view.setInt16(4, b, true);
      view.setInt16(6, c, true);
      const bytes = new Uint8Array(view.buffer);
      bytes.set(items as Uint8Array, 8);
      return GuidValue.ofBytes(bytes);
    },
    'static Guid Parse(string)': (text: string | null) => parse(text),
    'static Guid ParseExact(string, string)': (text: string | null, format: string | null) => {
      const letter = required(format, 'format');
      if (!/^[dnbpx]$/i.test(letter))
        throw exception(
          'FormatException',
          'Format string can be only "D", "d", "N", "n", "P", "p", "B", "b", "X" or "x".',
        );
      return parse(text, letter);
    },
    'static bool TryParse(string, out Guid)': (text: string | null, result: Ref) => {
      const value = text === null ? undefined : read(text);
      result.value = value ?? GuidValue.empty;
      return value !== undefined;
    },
    'byte[] ToByteArray()'(this: Run, value: GuidValue) {
      return new NetArray(this.types.get('byte'), value.toBytes());
    },
    ...comparisons('Guid'),
    ...formatMembers('Guid'),
  },
});
