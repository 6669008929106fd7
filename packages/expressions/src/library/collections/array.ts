import { NetArray } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { Enumerator } from './enumerator.ts';

/** `T[]`. Its other members are those of the interfaces. */
export const arrayType = declareType({
  name: 'System.Array<T>',
  kind: 'class',
  bases: ['Array', 'IList<T>', 'IReadOnlyList<T>', 'ICollection'],
  instances: NetArray,
  members: {
    'int Length { get; }': (array: NetArray) => array.items.length,
    'long LongLength { get; }': (array: NetArray) => BigInt(array.items.length),
    'int Rank { get; }': () => 1,
    'int GetLength(int)': (array: NetArray) => array.items.length,
    'int GetLowerBound(int)': () => 0,
    'int GetUpperBound(int)': (array: NetArray) => array.items.length - 1,
    'IEnumerator GetEnumerator()': (array: NetArray) => new Enumerator(array.typeArguments[0] as Type, array),
    'object Clone()': ({ typeArguments, items }: NetArray) => new NetArray(typeArguments[0] as never, items.slice()),
  },
});
