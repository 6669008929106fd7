import { isSpace, toLower, toUpper } from '../../runtime/characters.ts';
import { invalidArgument, outOfRange, required } from '../../runtime/errors.ts';
import { exception, UnsupportedError } from '../../runtime/exception.ts';
import { Box, type Ref, type Value } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';

/** What a character can be. */
const tests: Readonly<Record<string, RegExp | ((character: string) => boolean)>> = {
  IsLetter: /\p{L}/u,
  IsDigit: /\p{Nd}/u,
  IsLetterOrDigit: /[\p{L}\p{Nd}]/u,
  IsNumber: /\p{N}/u,
  IsWhiteSpace: isSpace,
  IsUpper: /\p{Lu}/u,
  IsLower: /\p{Ll}/u,
  IsPunctuation: /\p{P}/u,
  IsSymbol: /\p{S}/u,
  IsControl: /\p{Cc}/u,
  IsSeparator: /\p{Z}/u,
  IsSurrogate: /[\ud800-\udfff]/,
  IsHighSurrogate: /[\ud800-\udbff]/,
  IsLowSurrogate: /[\udc00-\udfff]/,
};

/** Tests of ASCII characters only. */
const asciiTests: Readonly<Record<string, RegExp>> = {
  IsAsciiDigit: /[0-9]/,
  IsAsciiLetter: /[A-Za-z]/,
  IsAsciiLetterOrDigit: /[0-9A-Za-z]/,
  IsAsciiLetterUpper: /[A-Z]/,
  IsAsciiLetterLower: /[a-z]/,
  IsAsciiHexDigit: /[0-9A-Fa-f]/,
};

const text = (code: number): string => String.fromCharCode(code);
const change = (by: (text: string) => string) => (code: number) => by(text(code)).charCodeAt(0);

function at(value: string | null, index: number): string {
  const found = required(value, 's')[index];
  if (found === undefined) throw outOfRange('index');
  return found;
}

const check = (test: RegExp | ((character: string) => boolean), character: string): boolean =>
  typeof test === 'function' ? test(character) : test.test(character);

const testMembers: NonNullable<TypeDeclaration['members']> = {
  ...Object.fromEntries(
    Object.entries(tests).flatMap(([name, test]) => [
      [`static bool ${name}(char)`, (code: number) => check(test, text(code))],
      [`static bool ${name}(string, int)`, (value: string | null, index: number) => check(test, at(value, index))],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(asciiTests).map(([name, test]) => [
      `static bool ${name}(char)`,
      (code: number) => test.test(text(code)),
    ]),
  ),
};

function parse(value: string | null): number {
  if (required(value, 's').length !== 1)
    throw exception('FormatException', 'String must be exactly one character long.');
  return value?.charCodeAt(0) ?? 0;
}

export const charType = declareType({
  name: 'System.Char',
  keyword: 'char',
  kind: 'struct',
  bases: ['ValueType', 'IComparable', 'IConvertible', 'IComparable<char>', 'IEquatable<char>'],
  members: {
    'static char MaxValue { get; }': () => 0xffff,
    'static char MinValue { get; }': () => 0,
    ...testMembers,
    'static char ToUpper(char)': change(toUpper),
    'static char ToLower(char)': change(toLower),
    'static char ToUpperInvariant(char)': change(toUpper),
    'static char ToLowerInvariant(char)': change(toLower),
    'static string ToString(char)': text,
    'static char Parse(string)': parse,
    'static bool TryParse(string, out char)': (value: string | null, result: Ref) => {
      result.value = value?.length === 1 ? value.charCodeAt(0) : 0;
      return value?.length === 1;
    },
    'static double GetNumericValue(char)': (code: number) => {
      if (code > 127 && /\p{N}/u.test(text(code)))
        throw new UnsupportedError('The number of this character is not supported');
      return code >= 48 && code <= 57 ? code - 48 : -1;
    },
    'static int ConvertToUtf32(string, int)': (value: string | null, index: number) => {
      at(value, index);
      const code = value?.codePointAt(index) ?? 0;
      if (code >= 0xd800 && code < 0xe000)
        throw invalidArgument(
          `Found a ${code < 0xdc00 ? 'high' : 'low'} surrogate char without a partner at index ${index}.`,
        );
      return code;
    },
    'static string ConvertFromUtf32(int)': (code: number) => {
      if (code < 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) throw outOfRange('utf32');
      return String.fromCodePoint(code);
    },
    'string ToString()': text,
    'string ToString(IFormatProvider)': text,
    'int CompareTo(char)': (a: number, b: number) => a - b,
    'int CompareTo(object)': (a: number, b: Value) => {
      if (b === null) return 1;
      if (!(b instanceof Box && b.type.text === 'char')) throw invalidArgument('Object must be of type Char.');
      return a - Number(b.value);
    },
    'bool Equals(char)': (a: number, b: number) => a === b,
    'bool Equals(object)': (a: number, b: Value) => b instanceof Box && b.type.text === 'char' && b.value === a,
    'int GetHashCode()': (code: number) => code | (code << 16),
  },
});
