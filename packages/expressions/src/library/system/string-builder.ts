import { box } from '../../runtime/boxing.ts';
import { indexOutOfRange, outOfRange, required } from '../../runtime/errors.ts';
import { formatText } from '../../runtime/format/composite.ts';
import { iterate } from '../../runtime/iterate.ts';
import type { Run } from '../../runtime/run.ts';
import { textOf } from '../../runtime/text.ts';
import type { NetArray, Value } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';
import { numericKeywords } from '../../types/numeric.ts';
import type { Type } from '../../types/type.ts';
import { charactersOf, replaceAll } from './string-parts.ts';

/** `StringBuilder`. JavaScript joins strings that grow without copies. */
export class StringBuilder {
  text: string;
  constructor(text = '') {
    this.text = text;
  }
  toText(): string {
    return this.text;
  }
  equals(other: unknown): boolean {
    return this === other;
  }
}

function append(run: Run, builder: StringBuilder, text: string | null): StringBuilder {
  run.grow(text?.length ?? 0);
  builder.text += text ?? '';
  return builder;
}

function insert(run: Run, builder: StringBuilder, at: number, text: string | null): StringBuilder {
  if (at < 0 || at > builder.text.length)
    throw outOfRange('index', 'Index was out of range. Must be non-negative and less than the size of the collection.');
  run.grow(builder.text.length + (text?.length ?? 0));
  builder.text = builder.text.slice(0, at) + (text ?? '') + builder.text.slice(at);
  return builder;
}

function appendFormat(this: Run, builder: StringBuilder, format: string | null, ...values: Value[]): StringBuilder {
  return append(this, builder, formatText(this, required(format, 'format'), values));
}

/** `Append` and `Insert` of each type. */
const typed: NonNullable<TypeDeclaration['members']> = Object.fromEntries(
  ['bool', ...numericKeywords, 'object'].flatMap((keyword) => {
    const text = (run: Run, value: Value): string =>
      textOf(run, keyword === 'object' ? value : box(run.types.get(keyword), value));
    return [
      [
        `StringBuilder Append(${keyword})`,
        function (this: Run, builder: StringBuilder, value: Value) {
          return append(this, builder, text(this, value));
        },
      ],
      [
        `StringBuilder Insert(int, ${keyword})`,
        function (this: Run, builder: StringBuilder, at: number, value: Value) {
          return insert(this, builder, at, text(this, value));
        },
      ],
    ];
  }),
);

function appendJoin(run: Run, builder: StringBuilder, separator: string | null, values: Iterable<Value>, type?: Type) {
  let isFirst = true;
  for (const value of values) {
    run.spend();
    if (!isFirst) append(run, builder, separator);
    append(run, builder, textOf(run, type ? box(type, value) : value));
    isFirst = false;
  }
  return builder;
}

function setLength(this: Run, builder: StringBuilder, length: number): null {
  if (length < 0) throw outOfRange('value', 'Length cannot be less than zero.');
  if (length > builder.text.length) this.grow(length);
  builder.text = builder.text.slice(0, length).padEnd(length, '\0');
  return null;
}

export const stringBuilderType = declareType({
  name: 'System.Text.StringBuilder',
  kind: 'class',
  instances: StringBuilder,
  members: {
    'new()': () => new StringBuilder(),
    'new(int)': (capacity: number) => {
      if (capacity < 0) throw outOfRange('capacity', "'capacity' must be greater than zero.");
      return new StringBuilder();
    },
    'new(string)': (text: string | null) => new StringBuilder(text ?? ''),
    'int Length { get; set; }': { get: ({ text }: StringBuilder) => text.length, set: setLength },
    'char this[int] { get; set; }': {
      get: ({ text }: StringBuilder, index: number) => {
        if (index < 0 || index >= text.length) throw indexOutOfRange();
        return text.charCodeAt(index);
      },
      set(this: Run, builder: StringBuilder, index: number, code: number) {
        const { text } = builder;
        if (index < 0 || index >= text.length)
          throw outOfRange(
            'index',
            'Index was out of range. Must be non-negative and less than the size of the collection.',
          );
        this.spend(text.length >> 7);
        builder.text = text.slice(0, index) + String.fromCharCode(code) + text.slice(index + 1);
        return null;
      },
    },
    ...typed,
    'StringBuilder Append(string)'(this: Run, builder: StringBuilder, text: string | null) {
      return append(this, builder, text);
    },
    'StringBuilder Append(char[])'(this: Run, builder: StringBuilder, array: NetArray | null) {
      return append(this, builder, charactersOf(array));
    },
    'StringBuilder Append(StringBuilder)'(this: Run, builder: StringBuilder, other: StringBuilder | null) {
      return append(this, builder, other?.text ?? null);
    },
    'StringBuilder Append(char, int)'(this: Run, builder: StringBuilder, code: number, count: number) {
      if (count < 0) throw outOfRange('repeatCount', "'repeatCount' must be non-negative.");
      this.grow(count);
      builder.text += String.fromCharCode(code).repeat(count);
      return builder;
    },
    'StringBuilder Append(string, int, int)'(
      this: Run,
      builder: StringBuilder,
      text: string | null,
      start: number,
      count: number,
    ) {
      if (start < 0 || count < 0 || start + count > (text ?? '').length)
        throw outOfRange(
          'startIndex',
          'Index was out of range. Must be non-negative and less than the size of the collection.',
        );
      return append(this, builder, (text ?? '').slice(start, start + count));
    },
    // The machine that runs policies is Windows; that of the records is not.
    'StringBuilder AppendLine()'(this: Run, builder: StringBuilder) {
      return append(this, builder, '\n');
    },
    'StringBuilder AppendLine(string)'(this: Run, builder: StringBuilder, text: string | null) {
      append(this, builder, text);
      return append(this, builder, '\n');
    },
    'StringBuilder AppendFormat(string, object)': appendFormat,
    'StringBuilder AppendFormat(string, object, object)': appendFormat,
    'StringBuilder AppendFormat(string, object, object, object)': appendFormat,
    'StringBuilder AppendFormat(string, params object[])'(
      this: Run,
      builder: StringBuilder,
      format: string | null,
      values: NetArray | null,
    ) {
      const items = required(values, 'args').items as Value[];
      return append(this, builder, formatText(this, required(format, 'format'), items));
    },
    'StringBuilder AppendJoin(string, params string[])'(
      this: Run,
      builder: StringBuilder,
      separator: string | null,
      values: NetArray,
    ) {
      return appendJoin(this, builder, separator, values.items as Value[]);
    },
    'StringBuilder AppendJoin<T>(string, IEnumerable<T>)'(
      this: Run,
      [type]: readonly Type[],
      builder: StringBuilder,
      separator: string | null,
      values: Value,
    ) {
      return appendJoin(this, builder, separator, iterate(required(values, 'values')), type);
    },
    'StringBuilder Insert(int, string)'(this: Run, builder: StringBuilder, at: number, text: string | null) {
      return insert(this, builder, at, text);
    },
    'StringBuilder Remove(int, int)'(this: Run, builder: StringBuilder, start: number, count: number) {
      this.spend(builder.text.length >> 7);
      const { text } = builder;
      if (count < 0) throw outOfRange('length', 'Length cannot be less than zero.');
      if (start < 0) throw outOfRange('startIndex', 'StartIndex cannot be less than zero.');
      if (start + count > text.length)
        throw outOfRange(
          'length',
          'Index was out of range. Must be non-negative and less than the size of the collection.',
        );
      builder.text = text.slice(0, start) + text.slice(start + count);
      return builder;
    },
    'StringBuilder Replace(string, string)'(this: Run, builder: StringBuilder, old: string | null, by: string | null) {
      builder.text = replaceAll(this, builder.text, old, by);
      return builder;
    },
    'StringBuilder Replace(char, char)'(this: Run, builder: StringBuilder, old: number, by: number) {
      this.spend(builder.text.length >> 5);
      builder.text = builder.text.replaceAll(String.fromCharCode(old), () => String.fromCharCode(by));
      return builder;
    },
    'StringBuilder Clear()': (builder: StringBuilder) => {
      builder.text = '';
      return builder;
    },
    'string ToString()': ({ text }: StringBuilder) => text,
    'string ToString(int, int)': ({ text }: StringBuilder, start: number, count: number) => {
      if (start < 0 || count < 0 || start + count > text.length)
        throw outOfRange(
          'startIndex',
          'Index was out of range. Must be non-negative and less than the size of the collection.',
        );
      return text.slice(start, start + count);
    },
    'bool Equals(StringBuilder)': ({ text }: StringBuilder, other: StringBuilder | null) => other?.text === text,
  },
});
