import { trim } from '../../runtime/characters.ts';
import { invalidArgument, required } from '../../runtime/errors.ts';
import { exception } from '../../runtime/exception.ts';
import type { Ref, Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';

/** Reads `true` and `false` in any case, with white space and zero characters around them. */
export function readBoolean(text: string): boolean | undefined {
  const word = trim(trim(trim(text, 'both'), 'both', '\0'), 'both').toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : undefined;
}

export function parseBoolean(text: string | null): boolean {
  const value = readBoolean(required(text, 'value'));
  if (value === undefined)
    throw exception('FormatException', `String '${text}' was not recognized as a valid Boolean.`);
  return value;
}

function tryParse(text: string | null, result: Ref): boolean {
  const value = text === null ? undefined : readBoolean(text);
  result.value = value ?? false;
  return value !== undefined;
}

const compare = (a: boolean, b: boolean): number => Number(a) - Number(b);

export const booleanType = declareType({
  name: 'System.Boolean',
  keyword: 'bool',
  kind: 'struct',
  bases: ['ValueType', 'IComparable', 'IConvertible', 'IComparable<bool>', 'IEquatable<bool>'],
  members: {
    'static string TrueString { get; }': () => 'True',
    'static string FalseString { get; }': () => 'False',
    'static bool Parse(string)': parseBoolean,
    'static bool TryParse(string, out bool)': tryParse,
    'string ToString()': (value: boolean) => (value ? 'True' : 'False'),
    'string ToString(IFormatProvider)': (value: boolean) => (value ? 'True' : 'False'),
    'int CompareTo(bool)': compare,
    'int CompareTo(object)': (value: boolean, other: Value) => {
      if (other === null) return 1;
      if (typeof other !== 'boolean') throw invalidArgument('Object must be of type Boolean.');
      return compare(value, other);
    },
    'bool Equals(bool)': (value: boolean, other: boolean) => value === other,
    'bool Equals(object)': (value: boolean, other: Value) => value === other,
    'int GetHashCode()': Number,
  },
});
