import { box } from '../../runtime/boxing.ts';
import { equalityOf } from '../../runtime/equality.ts';
import type { Run } from '../../runtime/run.ts';
import { textOf } from '../../runtime/text.ts';
import type { Value } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';

/** `Tuple<T1, …>`. */
abstract class TupleValue {
  readonly typeArguments: readonly Type[];
  readonly items: readonly Value[];
  constructor(typeArguments: readonly Type[], items: readonly Value[]) {
    this.typeArguments = typeArguments;
    this.items = items;
  }
  toText(run: Run): string {
    return `(${this.items.map((item, index) => textOf(run, box(this.typeArguments[index] as Type, item))).join(', ')})`;
  }
  equals(other: unknown): boolean {
    return (
      other instanceof TupleValue &&
      other.items.length === this.items.length &&
      this.typeArguments.every(
        (type, index) => type === other.typeArguments[index] && equalityOf(type)(this.items[index], other.items[index]),
      )
    );
  }
}

/** A class for each number of items: a class of JavaScript is one type of .NET. */
const classes = [1, 2, 3, 4, 5, 6, 7].map(() => class extends TupleValue {});

const names = (count: number): string => Array.from({ length: count }, (_, index) => `T${index + 1}`).join(', ');

export const tupleTypes: readonly TypeDeclaration[] = [
  ...classes.map((Class, index) =>
    declareType({
      name: `System.Tuple<${names(index + 1)}>`,
      kind: 'class',
      instances: Class,
      members: {
        [`new(${names(index + 1)})`]: (types: readonly Type[], ...items: Value[]) => new Class(types, items),
        ...Object.fromEntries(
          Array.from({ length: index + 1 }, (_, item) => [
            `T${item + 1} Item${item + 1} { get; }`,
            ({ items }: TupleValue) => items[item],
          ]),
        ),
      },
    }),
  ),
  declareType({
    name: 'System.Tuple',
    kind: 'static',
    members: Object.fromEntries(
      classes.map((Class, index) => {
        const all = names(index + 1);
        const create = (types: readonly Type[], ...items: Value[]) => new Class(types, items);
        return [`static Tuple<${all}> Create<${all}>(${all})`, create];
      }),
    ),
  }),
];
