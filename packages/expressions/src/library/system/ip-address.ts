import { required } from '../../runtime/errors.ts';
import { exception, UnsupportedError } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { NetArray, type Ref } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';
import { namesake } from './formatting.ts';

/** `IPAddress`: 4 or 16 bytes. */
export class IPAddressValue {
  readonly bytes: readonly number[];
  constructor(bytes: readonly number[]) {
    this.bytes = bytes;
  }
  get isV4(): boolean {
    return this.bytes.length === 4;
  }
  toText(): string {
    return this.isV4 ? this.bytes.join('.') : textOfV6(this.bytes);
  }
  equals(other: unknown): boolean {
    return other instanceof IPAddressValue && other.bytes.join() === this.bytes.join();
  }
}

/** The longest run of zero groups is `::`, the first of equal ones. */
function textOfV6(bytes: readonly number[]): string {
  const groups = Array.from({ length: 8 }, (_, index) => ((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0));
  const isMapped =
    groups.slice(0, 5).every((one) => one === 0) && (groups[5] === 0xffff || (groups[5] === 0 && (groups[6] ?? 0) > 0));
  if (isMapped) return `::${groups[5] === 0xffff ? 'ffff:' : ''}${bytes.slice(12).join('.')}`;
  const hex = groups.map((one) => one.toString(16)).join(':');
  const runs = [...`:${hex}:`.matchAll(/(?<=:)(?:0:){2,}/g)].toSorted((a, b) => b[0].length - a[0].length);
  const [longest] = runs;
  if (!longest) return hex;
  const whole = `:${hex}:`;
  const left = whole.slice(1, longest.index).replace(/:$/, '');
  const right = whole.slice(longest.index + longest[0].length, -1);
  return `${left}::${right}`;
}

function readV4(text: string): number[] | undefined {
  const parts = text.split('.');
  if (parts.length === 4 && parts.every((one) => /^(0|[1-9]\d{0,2})$/.test(one)))
    return parts.every((one) => Number(one) < 256) ? parts.map(Number) : undefined;
  if (/^(0x[0-9a-f]+|\d+)(\.(0x[0-9a-f]+|\d+)){0,3}$/i.test(text))
    throw new UnsupportedError(`The form of the address ${text} is not supported`);
  return undefined;
}

function readV6(text: string): number[] | undefined {
  if (/[%\][/]/.test(text)) throw new UnsupportedError(`The form of the address ${text} is not supported`);
  const [, head = text, v4] = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text) ?? [];
  const tail = v4 === undefined ? [] : readV4(v4);
  if (!tail) return undefined;
  const groups = tail.length === 4 ? [tail.slice(0, 2), tail.slice(2)].map(([a = 0, b = 0]) => (a << 8) | b) : [];
  const halves = (v4 === undefined ? head : head.replace(/([^:]):$/, '$1')).split('::');
  if (halves.length > 2) return undefined;
  const lists = halves.map((half) => (half === '' ? [] : half.split(':')));
  if (!lists.flat().every((one) => /^[0-9a-f]{1,4}$/i.test(one))) return undefined;
  const [left = [], right = []] = lists.map((list) => list.map((one) => Number.parseInt(one, 16)));
  const missing = 8 - left.length - right.length - groups.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  return [...left, ...Array.from({ length: missing }, () => 0), ...right, ...groups].flatMap((one) => [
    one >> 8,
    one & 255,
  ]);
}

function read(text: string): IPAddressValue | undefined {
  const bytes = text.includes(':') ? readV6(text) : readV4(text);
  return bytes && new IPAddressValue(bytes);
}

function parse(text: string | null): IPAddressValue {
  const address = read(required(text, 'ipString'));
  if (!address) throw exception('FormatException', 'An invalid IP address was specified.');
  return address;
}

const isLoopback = ({ isV4, bytes }: IPAddressValue): boolean =>
  isV4 ? bytes[0] === 127 : bytes.slice(0, 15).every((one) => one === 0) && bytes[15] === 1;

const known = {
  Loopback: [127, 0, 0, 1],
  Any: [0, 0, 0, 0],
  None: [255, 255, 255, 255],
  Broadcast: [255, 255, 255, 255],
};

export const ipAddressTypes: readonly TypeDeclaration[] = [
  declareType({
    name: 'System.Net.IPAddress',
    kind: 'class',
    instances: IPAddressValue,
    members: {
      ...Object.fromEntries(
        Object.entries(known).map(([name, bytes]) => [
          `static IPAddress ${name} { get; }`,
          () => new IPAddressValue(bytes),
        ]),
      ),
      'new(byte[])': (array: NetArray | null) => {
        const { items } = required(array, 'address');
        if (items.length !== 4 && items.length !== 16)
          throw exception('ArgumentException', "An invalid IP address was specified. (Parameter 'address')");
        return new IPAddressValue(Array.from(items as Uint8Array));
      },
      'static IPAddress Parse(string)': parse,
      'static bool TryParse(string, out IPAddress)': (text: string | null, result: Ref) => {
        result.value = (text === null ? undefined : read(text)) ?? null;
        return result.value !== null;
      },
      'static bool IsLoopback(IPAddress)': isLoopback,
      [namesake('AddressFamily')]: ({ isV4 }: IPAddressValue) => (isV4 ? 2 : 23),
      'byte[] GetAddressBytes()'(this: Run, { bytes }: IPAddressValue) {
        return new NetArray(this.types.get('byte'), Uint8Array.from(bytes));
      },
      'bool Equals(object)': (address: IPAddressValue, other: unknown) => address.equals(other),
    },
  }),
  declareType({
    name: 'System.Net.Sockets.AddressFamily',
    kind: 'enum',
    values: { Unknown: -1, Unspecified: 0, Unix: 1, InterNetwork: 2, InterNetworkV6: 23 },
  }),
];
