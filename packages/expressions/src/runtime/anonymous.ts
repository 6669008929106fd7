import type { Type } from '../types/type.ts';
import { valuesEqual } from './equality.ts';
import type { Run } from './run.ts';
import { textOf } from './text.ts';
import type { Value } from './values.ts';

/** An instance of an anonymous type: `new { Name = x }`. Its values are as `object`. */
export class AnonymousObject {
  readonly names: readonly string[];
  readonly types: readonly Type[];
  /** The anonymous type. */
  readonly type: Type;
  readonly values: readonly Value[];

  constructor(type: Type, names: readonly string[], values: readonly Value[]) {
    this.type = type;
    this.names = names;
    this.types = type.typeArguments;
    this.values = values;
  }

  equals(other: Value): boolean {
    return (
      other instanceof AnonymousObject &&
      this.names.join() === other.names.join() &&
      this.values.every((value, index) => valuesEqual(value, other.values[index]))
    );
  }

  toText(run: Run): string {
    if (this.names.length === 0) return '{ }';
    return `{ ${this.names.map((name, index) => `${name} = ${textOf(run, this.values[index])}`).join(', ')} }`;
  }
}
