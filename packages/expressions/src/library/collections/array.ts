import type { Run } from '../../runtime/run.ts';
import { NetArray, type Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { copyInto } from './copy.ts';
import { Enumerator } from './enumerator.ts';

/** `T[]`. `IList<T>` is first, because it has the type of the items. */
export const arrayType = declareType({
  name: 'System.Array<T>',
  kind: 'class',
  bases: ['IList<T>', 'IReadOnlyList<T>', 'ICollection', 'Array'],
  instances: NetArray,
  members: {
    'int Length { get; }': (array: NetArray) => array.items.length,
    'long LongLength { get; }': (array: NetArray) => BigInt(array.items.length),
    'int Rank { get; }': () => 1,
    'int GetLength(int)': (array: NetArray) => array.items.length,
    'int GetLowerBound(int)': () => 0,
    'int GetUpperBound(int)': (array: NetArray) => array.items.length - 1,
    'IEnumerator GetEnumerator()': (array: NetArray) => new Enumerator(array.typeArguments[0] as Type, array),
    'void CopyTo(T[], int)'(this: Run, { items }: NetArray, target: NetArray | null, start: number) {
      this.spend(items.length);
      return copyInto(this, [...(items as Value[])], target, start);
    },
    'object Clone()'(this: Run, { typeArguments, items }: NetArray) {
      this.grow(items.length);
      this.spend(items.length >> 4);
      return new NetArray(typeArguments[0] as Type, items.slice());
    },
  },
});
