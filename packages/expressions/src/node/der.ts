/** A value of DER: its tag, its content, and where the next one begins. */
export interface DerValue {
  readonly tag: number;
  readonly content: Uint8Array;
  /** With tag and length. */
  readonly whole: Uint8Array;
}

/** Tags that PKCS #12 has. */
export const tags = { integer: 0x02, octets: 0x04, oid: 0x06, sequence: 0x30, explicit: 0xa0, implicit: 0x80 };

function readAt(data: Uint8Array, start: number): DerValue {
  const tag = data[start];
  const first = data[start + 1];
  if (tag === undefined || first === undefined) throw new Error('DER ends too early');
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || lengthBytes > 4) throw new Error('Only definite lengths are read');
  const from = start + 2 + lengthBytes;
  const length = first < 0x80 ? first : data.subarray(start + 2, from).reduce((total, byte) => total * 256 + byte, 0);
  if (from + length > data.length) throw new Error('DER ends too early');
  return { tag, content: data.subarray(from, from + length), whole: data.subarray(start, from + length) };
}

/** Reads one value. */
export const readDer = (data: Uint8Array): DerValue => readAt(data, 0);

/** The values in a sequence. */
export function itemsOf(value: DerValue | undefined): readonly DerValue[] {
  if (!value) throw new Error('A part of DER is missing');
  const items: DerValue[] = [];
  for (let at = 0; at < value.content.length; at += items.at(-1)?.whole.length ?? 0)
    items.push(readAt(value.content, at));
  return items;
}

/** An object identifier with dots. */
export function oidOf(value: DerValue | undefined): string {
  if (value?.tag !== tags.oid) throw new Error('An object identifier is missing');
  const numbers: number[] = [];
  let number = 0;
  for (const byte of value.content) {
    number = number * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      numbers.push(number);
      number = 0;
    }
  }
  const [first = 0, ...rest] = numbers;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join('.');
}

/** A small integer. */
export const integerOf = (value: DerValue | undefined): number =>
  (value?.content ?? new Uint8Array()).reduce((total, byte) => total * 256 + byte, 0);
