import { outOfRange } from '../../runtime/errors.ts';
import type { Run } from '../../runtime/run.ts';
import type { NetArray } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';
import { meteredMembers } from './metered.ts';
import { joinMembers } from './string-join.ts';
import { charactersOf, partMembers } from './string-parts.ts';
import { searchMembers } from './string-search.ts';
import { splitMembers } from './string-split.ts';

function repeated(this: Run, character: number, count: number): string {
  if (count < 0) throw outOfRange('count', "'count' must be non-negative.");
  this.grow(count);
  return String.fromCharCode(character).repeat(count);
}

export const stringTypes: readonly TypeDeclaration[] = [
  declareType({
    name: 'System.String',
    keyword: 'string',
    kind: 'class',
    bases: [
      'IEnumerable<char>',
      'IComparable',
      'ICloneable',
      'IConvertible',
      'IComparable<string>',
      'IEquatable<string>',
    ],
    members: {
      'new(char, int)': repeated,
      'new(char[])': charactersOf,
      'new(char[], int, int)': (array: NetArray, start: number, count: number) => {
        if (start < 0 || count < 0 || start + count > array.items.length) throw outOfRange('startIndex');
        return charactersOf(array).slice(start, start + count);
      },
      ...meteredMembers({ ...partMembers, ...searchMembers, ...splitMembers, ...joinMembers }),
    },
  }),
  declareType({
    name: 'System.StringComparison',
    kind: 'enum',
    values: {
      CurrentCulture: 0,
      CurrentCultureIgnoreCase: 1,
      InvariantCulture: 2,
      InvariantCultureIgnoreCase: 3,
      Ordinal: 4,
      OrdinalIgnoreCase: 5,
    },
  }),
  declareType({
    name: 'System.StringSplitOptions',
    kind: 'enum',
    values: { None: 0, RemoveEmptyEntries: 1, TrimEntries: 2 },
  }),
];
