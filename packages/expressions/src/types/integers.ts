import type { NumericKeyword } from './numeric.ts';

/** An integer type of C#. */
export interface IntegerType {
  /** Its name in .NET. */
  readonly name: string;
  /** What messages of exceptions call a value of it. */
  readonly phrase: string;
  readonly bits: number;
  readonly isSigned: boolean;
  readonly minimum: bigint;
  readonly maximum: bigint;
}

const signed = (name: string, bits: number, phrase = `an ${name}`): IntegerType => {
  const limit = 1n << BigInt(bits - 1);
  return { name, phrase, bits, isSigned: true, minimum: -limit, maximum: limit - 1n };
};

const unsigned = (name: string, bits: number, phrase = `a ${name}`): IntegerType => ({
  name,
  phrase,
  bits,
  isSigned: false,
  minimum: 0n,
  maximum: (1n << BigInt(bits)) - 1n,
});

/** The integer types, by keyword. A `char` is the number of its code unit. */
export const integers = {
  sbyte: signed('SByte', 8, 'a signed byte'),
  byte: unsigned('Byte', 8, 'an unsigned byte'),
  short: signed('Int16', 16),
  ushort: unsigned('UInt16', 16),
  char: unsigned('Char', 16, 'a character'),
  int: signed('Int32', 32),
  uint: unsigned('UInt32', 32),
  long: signed('Int64', 64),
  ulong: unsigned('UInt64', 64),
} as const satisfies Partial<Record<NumericKeyword, IntegerType>>;

/** The keyword of an integer type. */
export type IntegerKeyword = keyof typeof integers;

/** The integer type of a keyword, if it is one. */
export const integerOf = (keyword: string): IntegerType | undefined =>
  Object.hasOwn(integers, keyword) ? integers[keyword as IntegerKeyword] : undefined;

/** An integer in the form of its type: see `Value`. */
export const formOf = ({ bits }: IntegerType, value: bigint): number | bigint => (bits === 64 ? value : Number(value));
