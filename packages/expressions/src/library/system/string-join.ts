import { box } from '../../runtime/boxing.ts';
import { isBlank } from '../../runtime/characters.ts';
import { required } from '../../runtime/errors.ts';
import { formatText } from '../../runtime/format/composite.ts';
import { iterate } from '../../runtime/iterate.ts';
import type { Run } from '../../runtime/run.ts';
import { textOf } from '../../runtime/text.ts';
import type { NetArray, Value } from '../../runtime/values.ts';
import type { TypeDeclaration } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';

function join(run: Run, separator: string | null, values: Iterable<Value>, type?: Type): string {
  const parts: string[] = [];
  for (const value of values) {
    const part = textOf(run, type ? box(type, value) : value);
    run.spend();
    run.grow(part.length + (separator?.length ?? 0));
    parts.push(part);
  }
  return parts.join(separator ?? '');
}

const concat = (run: Run, ...values: Value[]): string => join(run, '', values);

const listOf = (array: NetArray | null): Value[] => required(array, 'values').items as Value[];

function format(this: Run, text: string | null, ...values: Value[]): string {
  return formatText(this, required(text, 'format'), values);
}

/** Signatures with one to four parameters of a type. */
const overloads = (type: string): NonNullable<TypeDeclaration['members']> =>
  Object.fromEntries(
    [1, 2, 3, 4].slice(type === 'object' ? 0 : 1, type === 'object' ? 3 : 4).map((count) => [
      `static string Concat(${Array.from({ length: count }, () => type).join(', ')})`,
      function (this: Run, ...values: Value[]) {
        return concat(this, ...values);
      },
    ]),
  );

/** Static members that make strings of several values. */
export const joinMembers: NonNullable<TypeDeclaration['members']> = {
  'static string Empty { get; }': () => '',
  'static bool IsNullOrEmpty(string)': (text: string | null) => text === null || text === '',
  'static bool IsNullOrWhiteSpace(string)': (text: string | null) => text === null || isBlank(text),
  ...overloads('object'),
  ...overloads('string'),
  'static string Concat(params object[])'(this: Run, values: NetArray | null) {
    return join(this, '', listOf(required(values, 'args')));
  },
  'static string Concat(params string[])'(this: Run, values: NetArray | null) {
    return join(this, '', listOf(values));
  },
  'static string Concat(IEnumerable<string>)'(this: Run, values: Value) {
    return join(this, '', iterate(required(values, 'values')));
  },
  'static string Concat<T>(IEnumerable<T>)'(this: Run, [type]: readonly Type[], values: Value) {
    return join(this, '', iterate(required(values, 'values')), type);
  },
  'static string Join(string, params string[])'(this: Run, separator: string | null, values: NetArray | null) {
    return join(this, separator, listOf(required(values, 'value')));
  },
  'static string Join(string, params object[])'(this: Run, separator: string | null, values: NetArray | null) {
    return join(this, separator, listOf(values));
  },
  'static string Join(string, IEnumerable<string>)'(this: Run, separator: string | null, values: Value) {
    return join(this, separator, iterate(required(values, 'values')));
  },
  'static string Join<T>(string, IEnumerable<T>)'(
    this: Run,
    [type]: readonly Type[],
    separator: string | null,
    values: Value,
  ) {
    return join(this, separator, iterate(required(values, 'values')), type);
  },
  'static string Join(string, string[], int, int)'(
    this: Run,
    separator: string | null,
    values: NetArray | null,
    start: number,
    count: number,
  ) {
    return join(this, separator, listOf(values).slice(start, start + count));
  },
  'static string Join(char, params string[])'(this: Run, separator: number, values: NetArray | null) {
    return join(this, String.fromCharCode(separator), listOf(required(values, 'value')));
  },
  'static string Join(char, params object[])'(this: Run, separator: number, values: NetArray | null) {
    return join(this, String.fromCharCode(separator), listOf(values));
  },
  'static string Join<T>(char, IEnumerable<T>)'(this: Run, [type]: readonly Type[], separator: number, values: Value) {
    return join(this, String.fromCharCode(separator), iterate(required(values, 'values')), type);
  },
  'static string Format(string, object)': format,
  'static string Format(string, object, object)': format,
  'static string Format(string, object, object, object)': format,
  'static string Format(string, params object[])'(this: Run, text: string | null, values: NetArray | null) {
    return formatText(this, required(text, 'format'), listOf(required(values, 'args')));
  },
  'static string Format(IFormatProvider, string, object)'(this: Run, _: Value, text: string | null, value: Value) {
    return format.call(this, text, value);
  },
  'static string Format(IFormatProvider, string, params object[])'(
    this: Run,
    _: Value,
    text: string | null,
    values: NetArray | null,
  ) {
    return formatText(this, required(text, 'format'), listOf(required(values, 'args')));
  },
  'static string Copy(string)': (text: string | null) => required(text, 'str'),
  'static string Intern(string)': (text: string | null) => required(text, 'str'),
};
