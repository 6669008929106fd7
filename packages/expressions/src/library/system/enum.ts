import { invalidArgument, required } from '../../runtime/errors.ts';
import type { Run } from '../../runtime/run.ts';
import { formatted, textOf } from '../../runtime/text.ts';
import { type Box, NetArray, type Ref, type Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';

/** The value of a name, a number, or names with commas; undefined if it is none of them. */
function read({ declaration }: Type, text: string, ignoreCase: boolean): number | undefined {
  const values = Object.entries(declaration.values ?? {});
  const bare = text.trim();
  if (/^[+-]?\d+$/.test(bare)) return Number(bare) === (Number(bare) | 0) ? Number(bare) : undefined;
  let result = 0;
  for (const part of bare.split(',')) {
    const name = part.trim();
    const found = values.find(([one]) => one === name || (ignoreCase && one.toLowerCase() === name.toLowerCase()));
    if (!found) return undefined;
    result |= found[1];
  }
  return result;
}

function parse([type]: readonly Type[], text: string | null, ignoreCase = false): Value {
  const value = read(type as Type, required(text, 'value'), ignoreCase);
  if (value !== undefined) return value;
  if (text?.trim() === '') throw invalidArgument('Must specify valid information for parsing in the string.', 'value');
  throw invalidArgument(`Requested value '${text?.trim()}' was not found.`);
}

function tryParse([type]: readonly Type[], text: string | null, ignoreCase: boolean, result: Ref): boolean {
  const value = text === null ? undefined : read(type as Type, text, ignoreCase);
  result.value = value ?? 0;
  return value !== undefined;
}

const sorted = ({ declaration }: Type): [string, number][] =>
  Object.entries(declaration.values ?? {}).sort(([, a], [, b]) => (a >>> 0) - (b >>> 0));

export const enumType = declareType({
  name: 'System.Enum',
  kind: 'class',
  bases: ['ValueType', 'IComparable', 'IFormattable', 'IConvertible'],
  members: {
    'string ToString()'(this: Run, value: Value) {
      return textOf(this, value);
    },
    'string ToString(string)'(this: Run, value: Value, format: string | null) {
      return formatted(this, value, format);
    },
    'bool HasFlag(Enum)': (value: Box, flag: Box) => (Number(value.value) & Number(flag.value)) === Number(flag.value),
    'int CompareTo(object)': (value: Box, other: Box | null) =>
      other === null ? 1 : Math.sign(Number(value.value) - Number(other.value)),
    'static T Parse<T>(string)': parse,
    'static T Parse<T>(string, bool)': parse,
    'static bool TryParse<T>(string, out T)': (types: readonly Type[], text: string | null, result: Ref) =>
      tryParse(types, text, false, result),
    'static bool TryParse<T>(string, bool, out T)': tryParse,
    'static bool IsDefined<T>(T)': ([type]: readonly Type[], value: number) =>
      Object.values(type?.declaration.values ?? {}).includes(value),
    'static string GetName<T>(T)': ([type]: readonly Type[], value: number) =>
      sorted(type as Type).find(([, one]) => one === value)?.[0] ?? null,
    'static string[] GetNames<T>()'(this: Run, [type]: readonly Type[]) {
      return new NetArray(
        this.types.get('string'),
        sorted(type as Type).map(([name]) => name),
      );
    },
    'static T[] GetValues<T>()': ([type]: readonly Type[]) =>
      new NetArray(
        type as Type,
        sorted(type as Type).map(([, value]) => value),
      ),
  },
});
