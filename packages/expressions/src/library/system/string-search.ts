import { invalidArgument, outOfRange, required } from '../../runtime/errors.ts';
import type { Run } from '../../runtime/run.ts';
import {
  type Comparison,
  compareStrings,
  comparisonFor,
  culture,
  cultureIgnoreCase,
  equalStrings,
  ordinal,
  searchable,
} from '../../runtime/string-comparison.ts';
import type { NetArray, Value } from '../../runtime/values.ts';
import type { TypeDeclaration } from '../../types/declare.ts';
import { charactersOf } from './string-parts.ts';

/** Where a range starts and ends; the range must be in the text. */
function checkRange(text: string, start: number, count: number): number {
  if (start < 0 || start > text.length)
    throw outOfRange(
      'startIndex',
      'Index was out of range. Must be non-negative and less than or equal to the size of the collection.',
    );
  if (count < 0 || start + count > text.length)
    throw outOfRange(
      'count',
      'Count must be positive and count must refer to a location within the string/array/collection.',
    );
  return start + count;
}

function indexOf(
  run: Run,
  text: string,
  wanted: string | null,
  comparison: Comparison,
  start = 0,
  count = Math.max(0, text.length - start),
): number {
  const end = checkRange(text, start, count);
  run.spend(1 + text.length / 64);
  const [source, part] = searchable(text.slice(0, end), required(wanted, 'value'), comparison);
  return source.indexOf(part, start);
}

function lastIndexOf(run: Run, text: string, wanted: string | null, comparison: Comparison, start?: number): number {
  run.spend(1 + text.length / 64);
  const [source, part] = searchable(text, required(wanted, 'value'), comparison);
  if (start === undefined) return source.lastIndexOf(part);
  if (text === '') return part === '' && (start === 0 || start === -1) ? 0 : -1;
  if (start < 0 || start > text.length)
    throw outOfRange(
      'startIndex',
      'Index was out of range. Must be non-negative and less than or equal to the size of the collection.',
    );
  if (part === '') return Math.min(start + 1, text.length);
  return source.slice(0, start + 1).lastIndexOf(part);
}

const code = (character: number): string => String.fromCharCode(character);

function indexOfAny(text: string, wanted: NetArray | null, start = 0): number {
  const characters = charactersOf(required(wanted, 'anyOf'));
  checkRange(text, start, Math.max(0, text.length - start));
  for (let index = start; index < text.length; index++) if (characters.includes(text.charAt(index))) return index;
  return -1;
}

function lastIndexOfAny(text: string, wanted: NetArray | null): number {
  const characters = charactersOf(required(wanted, 'anyOf'));
  for (let index = text.length - 1; index >= 0; index--) if (characters.includes(text.charAt(index))) return index;
  return -1;
}

/** `StartsWith` and `EndsWith`. */
function hasEnd(end: 'start' | 'end', text: string, wanted: string | null, comparison: Comparison): boolean {
  const [source, part] = searchable(text, required(wanted, 'value'), comparison);
  return end === 'start' ? source.startsWith(part) : source.endsWith(part);
}

const ends = (method: string, end: 'start' | 'end'): NonNullable<TypeDeclaration['members']> => ({
  [`bool ${method}(string)`]: (text: string, part: string | null) => hasEnd(end, text, part, culture),
  [`bool ${method}(char)`]: (text: string, one: number) => hasEnd(end, text, code(one), ordinal),
  [`bool ${method}(string, StringComparison)`]: (text: string, part: string | null, mode: number) =>
    hasEnd(end, text, part, comparisonFor(mode)),
});

/** A part for a comparison: less, where the text ends. */
function part(text: string | null, from: number, length: number): string | null {
  if (length < 0) throw outOfRange('length', 'Length cannot be less than zero.');
  if (text === null) return null;
  if (from < 0 || from > text.length) throw outOfRange('indexA', 'Index was out of range.');
  return text.slice(from, from + length);
}

/** Members that find something in a string, and compare it. */
export const searchMembers: NonNullable<TypeDeclaration['members']> = {
  ...ends('StartsWith', 'start'),
  ...ends('EndsWith', 'end'),
  'bool Contains(string)'(this: Run, text: string, part: string | null) {
    return indexOf(this, text, part, ordinal) >= 0;
  },
  'bool Contains(char)': (text: string, one: number) => text.includes(code(one)),
  'bool Contains(string, StringComparison)'(this: Run, text: string, part: string | null, mode: number) {
    return indexOf(this, text, part, comparisonFor(mode)) >= 0;
  },
  'bool Contains(char, StringComparison)'(this: Run, text: string, one: number, mode: number) {
    return indexOf(this, text, code(one), comparisonFor(mode)) >= 0;
  },
  'int IndexOf(string)'(this: Run, text: string, part: string | null) {
    return indexOf(this, text, part, culture);
  },
  'int IndexOf(string, int)'(this: Run, text: string, part: string | null, start: number) {
    return indexOf(this, text, part, culture, start);
  },
  'int IndexOf(string, int, int)'(this: Run, text: string, part: string | null, start: number, count: number) {
    return indexOf(this, text, part, culture, start, count);
  },
  'int IndexOf(string, StringComparison)'(this: Run, text: string, part: string | null, mode: number) {
    return indexOf(this, text, part, comparisonFor(mode));
  },
  'int IndexOf(string, int, StringComparison)'(
    this: Run,
    text: string,
    part: string | null,
    start: number,
    mode: number,
  ) {
    return indexOf(this, text, part, comparisonFor(mode), start);
  },
  'int IndexOf(char)': (text: string, one: number) => text.indexOf(code(one)),
  'int IndexOf(char, int)'(this: Run, text: string, one: number, start: number) {
    return indexOf(this, text, code(one), ordinal, start);
  },
  'int IndexOf(char, int, int)'(this: Run, text: string, one: number, start: number, count: number) {
    return indexOf(this, text, code(one), ordinal, start, count);
  },
  'int IndexOf(char, StringComparison)'(this: Run, text: string, one: number, mode: number) {
    return indexOf(this, text, code(one), comparisonFor(mode));
  },
  'int LastIndexOf(string)'(this: Run, text: string, part: string | null) {
    return lastIndexOf(this, text, part, culture);
  },
  'int LastIndexOf(string, int)'(this: Run, text: string, part: string | null, start: number) {
    return lastIndexOf(this, text, part, culture, start);
  },
  'int LastIndexOf(string, StringComparison)'(this: Run, text: string, part: string | null, mode: number) {
    return lastIndexOf(this, text, part, comparisonFor(mode));
  },
  'int LastIndexOf(char)': (text: string, one: number) => text.lastIndexOf(code(one)),
  'int LastIndexOf(char, int)': (text: string, one: number, start: number) => {
    if (text === '') return -1;
    if (start < 0 || start >= text.length)
      throw outOfRange(
        'startIndex',
        'Index was out of range. Must be non-negative and less than or equal to the size of the collection.',
      );
    return text.lastIndexOf(code(one), start);
  },
  'int IndexOfAny(char[])': (text: string, wanted: NetArray | null) => indexOfAny(text, wanted),
  'int IndexOfAny(char[], int)': indexOfAny,
  'int LastIndexOfAny(char[])': lastIndexOfAny,
  'int CompareTo(string)': (a: string, b: string | null) => compareStrings(a, b, culture),
  'int CompareTo(object)': (a: string, b: Value) => {
    if (b !== null && typeof b !== 'string') throw invalidArgument('Object must be of type String.');
    return compareStrings(a, b, culture);
  },
  'bool Equals(string)': (a: string, b: string | null) => a === b,
  'bool Equals(object)': (a: string, b: Value) => a === b,
  'bool Equals(string, StringComparison)': (a: string, b: string | null, mode: number) =>
    equalStrings(a, b, comparisonFor(mode)),
  'static bool Equals(string, string)': (a: string | null, b: string | null) => a === b,
  'static bool Equals(string, string, StringComparison)': (a: string | null, b: string | null, mode: number) =>
    equalStrings(a, b, comparisonFor(mode)),
  'static int Compare(string, string)': (a: string | null, b: string | null) => compareStrings(a, b, culture),
  'static int Compare(string, string, bool)': (a: string | null, b: string | null, ignoresCase: boolean) =>
    compareStrings(a, b, ignoresCase ? cultureIgnoreCase : culture),
  'static int Compare(string, string, StringComparison)': (a: string | null, b: string | null, mode: number) =>
    compareStrings(a, b, comparisonFor(mode)),
  'static int Compare(string, int, string, int, int)': (
    a: string | null,
    from: number,
    b: string | null,
    start: number,
    length: number,
  ) => compareStrings(part(a, from, length), part(b, start, length), culture),
  'static int CompareOrdinal(string, string)': (a: string | null, b: string | null) => compareStrings(a, b, ordinal),
};
