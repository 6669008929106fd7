import { toLower, toUpper, trim } from '../../runtime/characters.ts';
import { indexOutOfRange, invalidArgument, outOfRange, required } from '../../runtime/errors.ts';
import type { Run } from '../../runtime/run.ts';
import { comparisonFor, searchable } from '../../runtime/string-comparison.ts';
import { NetArray, type Value } from '../../runtime/values.ts';
import type { TypeDeclaration } from '../../types/declare.ts';

const code = (character: number): string => String.fromCharCode(character);

/** The characters of a `char[]`. */
export const charactersOf = (array: NetArray | null): string =>
  array === null ? '' : Array.from(array.items as number[], code).join('');

function substring(text: string, start: number, length = text.length - start): string {
  if (start < 0) throw outOfRange('startIndex', 'StartIndex cannot be less than zero.');
  if (start > text.length) throw outOfRange('startIndex', 'startIndex cannot be larger than length of string.');
  if (length < 0) throw outOfRange('length', 'Length cannot be less than zero.');
  if (start + length > text.length)
    throw outOfRange('length', 'Index and length must refer to a location within the string.');
  return text.slice(start, start + length);
}

function pad(run: Run, text: string, width: number, ends: 'start' | 'end', character = 32): string {
  if (width < 0) throw outOfRange('totalWidth', 'Non-negative number required.');
  if (width <= text.length) return text;
  run.grow(width);
  return ends === 'start' ? text.padStart(width, code(character)) : text.padEnd(width, code(character));
}

/** `Replace`, with the size of its result counted before it is made. */
export function replaceAll(run: Run, text: string, old: string | null, by: string | null): string {
  if (required(old, 'oldValue') === '') throw invalidArgument('The value cannot be an empty string.', 'oldValue');
  const parts = text.split(old ?? '');
  const size = text.length + (parts.length - 1) * (by ?? '').length;
  run.grow(size);
  run.spend(parts.length);
  return parts.join(by ?? '');
}

function replaceBy(run: Run, text: string, old: string | null, by: string | null, mode: number): string {
  const [source, wanted] = searchable(text, required(old, 'oldValue'), comparisonFor(mode));
  if (wanted === '') throw invalidArgument('The value cannot be an empty string.', 'oldValue');
  let result = '';
  let from = 0;
  for (let at = source.indexOf(wanted); at >= 0; at = source.indexOf(wanted, from)) {
    result += text.slice(from, at) + (by ?? '');
    from = at + wanted.length;
    run.spend();
    run.grow((by ?? '').length + at - from + wanted.length);
  }
  return result + text.slice(from);
}

function insert(text: string, at: number, part: string | null): string {
  if (at < 0 || at > text.length) throw outOfRange('startIndex');
  return text.slice(0, at) + required(part, 'value') + text.slice(at);
}

function remove(text: string, start: number, count = text.length - start): string {
  if (start < 0) throw outOfRange('startIndex', 'StartIndex cannot be less than zero.');
  if (count < 0) throw outOfRange('count', 'Count cannot be less than zero.');
  if (start + count > text.length)
    throw outOfRange(
      count === 0 ? 'startIndex' : 'count',
      'Index and count must refer to a location within the string.',
    );
  return text.slice(0, start) + text.slice(start + count);
}

function characters(this: Run, text: string): NetArray {
  this.grow(text.length);
  return new NetArray(
    this.types.get('char'),
    Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)),
  );
}

/** Members that make a string of another. */
export const partMembers: NonNullable<TypeDeclaration['members']> = {
  'int Length { get; }': (text: string) => text.length,
  'char this[int] { get; }': (text: string, index: number) => {
    if (index < 0 || index >= text.length) throw indexOutOfRange();
    return text.charCodeAt(index);
  },
  'string Substring(int)': (text: string, start: number) => substring(text, start),
  'string Substring(int, int)': substring,
  'string Trim()': (text: string) => trim(text, 'both'),
  'string Trim(char)': (text: string, one: number) => trim(text, 'both', code(one)),
  'string Trim(params char[])': (text: string, cut: NetArray | null) => trim(text, 'both', charactersOf(cut)),
  'string TrimStart()': (text: string) => trim(text, 'start'),
  'string TrimStart(char)': (text: string, one: number) => trim(text, 'start', code(one)),
  'string TrimStart(params char[])': (text: string, cut: NetArray | null) => trim(text, 'start', charactersOf(cut)),
  'string TrimEnd()': (text: string) => trim(text, 'end'),
  'string TrimEnd(char)': (text: string, one: number) => trim(text, 'end', code(one)),
  'string TrimEnd(params char[])': (text: string, cut: NetArray | null) => trim(text, 'end', charactersOf(cut)),
  'string PadLeft(int)'(this: Run, text: string, width: number) {
    return pad(this, text, width, 'start');
  },
  'string PadLeft(int, char)'(this: Run, text: string, width: number, one: number) {
    return pad(this, text, width, 'start', one);
  },
  'string PadRight(int)'(this: Run, text: string, width: number) {
    return pad(this, text, width, 'end');
  },
  'string PadRight(int, char)'(this: Run, text: string, width: number, one: number) {
    return pad(this, text, width, 'end', one);
  },
  'string Replace(char, char)': (text: string, old: number, by: number) => text.replaceAll(code(old), () => code(by)),
  'string Replace(string, string)'(this: Run, text: string, old: string | null, by: string | null) {
    return replaceAll(this, text, old, by);
  },
  'string Replace(string, string, StringComparison)'(
    this: Run,
    text: string,
    old: string | null,
    by: string | null,
    mode: number,
  ) {
    return replaceBy(this, text, old, by, mode);
  },
  'string Insert(int, string)'(this: Run, text: string, at: number, part: string | null) {
    this.grow(text.length + (part?.length ?? 0));
    return insert(text, at, part);
  },
  'string Remove(int)': (text: string, start: number) => {
    if (start > text.length) throw outOfRange('startIndex', 'startIndex must be less than length of string.');
    return remove(text, start);
  },
  'string Remove(int, int)': remove,
  'string ToUpper()': toUpper,
  'string ToLower()': toLower,
  'string ToUpperInvariant()': toUpper,
  'string ToLowerInvariant()': toLower,
  'string ToString()': (text: string) => text,
  'string ToString(IFormatProvider)': (text: string) => text,
  'object Clone()': (text: string) => text,
  'char[] ToCharArray()': characters,
  'char[] ToCharArray(int, int)'(this: Run, text: string, start: number, length: number) {
    if (start < 0 || start > text.length || start + length > text.length) throw outOfRange('startIndex');
    return characters.call(this, text.slice(start, start + length));
  },
  'string Normalize()': (text: string) => text.normalize(),
  'bool IsNormalized()': (text: string) => text === text.normalize(),
  'string ReplaceLineEndings(string)'(this: Run, text: string, by: Value) {
    this.grow(text.length);
    return replaceAll(this, text.replace(/\r\n|[\r\n\f\x85\u2028\u2029]/g, '\n'), '\n', by as string | null);
  },
};
