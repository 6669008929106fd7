import { ascii, bigEndianUnicode, type Codec, latin1, unicode, utf8, utf32 } from '../../runtime/encodings.ts';
import { invalidArgument, outOfRange, required } from '../../runtime/errors.ts';
import { UnsupportedError } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { NetArray } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';
import { charactersOf } from './string-parts.ts';

/** `Encoding`. */
export class EncodingValue {
  readonly codec: Codec;
  readonly codePage: number;
  constructor(codec: Codec, codePage: number) {
    this.codec = codec;
    this.codePage = codePage;
  }
  toText(): never {
    throw new UnsupportedError('The text of an encoding is not supported');
  }
}

const encodings = {
  UTF8: new EncodingValue(utf8, 65001),
  ASCII: new EncodingValue(ascii, 20127),
  Unicode: new EncodingValue(unicode, 1200),
  BigEndianUnicode: new EncodingValue(bigEndianUnicode, 1201),
  UTF32: new EncodingValue(utf32, 12000),
  Latin1: new EncodingValue(latin1, 28591),
  Default: new EncodingValue(utf8, 65001),
};

const { UTF8, ASCII, Unicode, BigEndianUnicode, UTF32, Latin1 } = encodings;

const byName: Readonly<Record<string, EncodingValue>> = {
  'utf-8': UTF8,
  'unicode-1-1-utf-8': UTF8,
  'us-ascii': ASCII,
  ascii: ASCII,
  'iso-8859-1': Latin1,
  latin1: Latin1,
  'utf-16': Unicode,
  'utf-16le': Unicode,
  unicode: Unicode,
  'utf-16be': BigEndianUnicode,
  'utf-32': UTF32,
};

/** Names that .NET on every system refuses: those of code pages that need a provider. */
function named(name: string | null): EncodingValue {
  const found = byName[required(name, 'name').trim().toLowerCase()];
  if (found) return found;
  if (
    /^(utf-7|utf-32be|ebcdic|ibm\d*|macintosh|iso-8859-\d+|windows-\d+|gb\d*|shift_jis|big5|euc-.*)$/i.test(name ?? '')
  )
    throw new UnsupportedError(`The encoding ${name} is not supported`);
  throw invalidArgument(
    `'${name}' is not a supported encoding name. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.`,
    'name',
  );
}

function bytesOf(run: Run, { codec }: EncodingValue, text: string): NetArray {
  run.grow(text.length);
  return new NetArray(run.types.get('byte'), codec.encode(text));
}

function textOfBytes(
  run: Run,
  { codec }: EncodingValue,
  array: NetArray | null,
  start?: number,
  count?: number,
): string {
  const items = required(array, 'bytes').items as Uint8Array;
  run.grow(items.length);
  if (start === undefined || count === undefined) return codec.decode(items);
  if (start < 0 || count < 0) throw outOfRange(start < 0 ? 'index' : 'count', 'Non-negative number required.');
  if (start + count > items.length)
    throw outOfRange('bytes', 'Index and count must refer to a location within the buffer.');
  return codec.decode(items.subarray(start, start + count));
}

/** The options of constructors are about byte order marks, which `GetBytes` does not write. */
const derived = (name: string, encoding: EncodingValue, options = 0): TypeDeclaration =>
  declareType({
    name: `System.Text.${name}`,
    kind: 'class',
    bases: ['Encoding'],
    members: {
      'new()': () => encoding,
      ...(options > 0 ? { 'new(bool)': () => encoding } : {}),
    },
  });

export const encodingTypes: readonly TypeDeclaration[] = [
  declareType({
    name: 'System.Text.Encoding',
    kind: 'class',
    instances: EncodingValue,
    members: {
      ...Object.fromEntries(
        Object.entries(encodings).map(([name, encoding]) => [`static Encoding ${name} { get; }`, () => encoding]),
      ),
      'static Encoding GetEncoding(string)': named,
      'static Encoding GetEncoding(int)': (page: number) => {
        const found = Object.values(encodings).find(({ codePage }) => codePage === page);
        if (!found) throw new UnsupportedError(`The code page ${page} is not supported`);
        return found;
      },
      'string WebName { get; }': ({ codec }: EncodingValue) => codec.name,
      'int CodePage { get; }': ({ codePage }: EncodingValue) => codePage,
      'byte[] GetBytes(string)'(this: Run, encoding: EncodingValue, text: string | null) {
        return bytesOf(this, encoding, required(text, 's'));
      },
      'byte[] GetBytes(char[])'(this: Run, encoding: EncodingValue, array: NetArray | null) {
        return bytesOf(this, encoding, charactersOf(required(array, 'chars')));
      },
      'string GetString(byte[])'(this: Run, encoding: EncodingValue, array: NetArray | null) {
        return textOfBytes(this, encoding, array);
      },
      'string GetString(byte[], int, int)'(
        this: Run,
        encoding: EncodingValue,
        array: NetArray | null,
        start: number,
        count: number,
      ) {
        return textOfBytes(this, encoding, array, start, count);
      },
      'char[] GetChars(byte[])'(this: Run, encoding: EncodingValue, array: NetArray | null) {
        const text = textOfBytes(this, encoding, array);
        return new NetArray(
          this.types.get('char'),
          Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)),
        );
      },
      'int GetByteCount(string)'(this: Run, encoding: EncodingValue, text: string | null) {
        return bytesOf(this, encoding, required(text, 's')).items.length;
      },
      'int GetCharCount(byte[])'(this: Run, encoding: EncodingValue, array: NetArray | null) {
        return textOfBytes(this, encoding, array).length;
      },
    },
  }),
  derived('UTF8Encoding', UTF8, 1),
  derived('ASCIIEncoding', ASCII),
  derived('UnicodeEncoding', Unicode),
  derived('UTF32Encoding', UTF32),
];
