import { argumentNull } from '../../runtime/errors.ts';
import { LimitError, UnsupportedError } from '../../runtime/exception.ts';
import { iterate } from '../../runtime/iterate.ts';
import type { Run } from '../../runtime/run.ts';
import { NetArray, type Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { arrayItems } from '../collections/copy.ts';

/** Sequences over sequences over …: each is a call inside a call when they are read. */
const mostSources = 400;

/** A sequence whose items are made each time it is read. */
export class Sequence {
  /** `[T]`. */
  readonly typeArguments: readonly Type[];
  readonly isLazy = true;
  /** How many sequences are below this one. */
  readonly depth: number;
  readonly #items: () => Iterable<Value>;

  constructor(item: Type, sources: readonly Value[], items: () => Iterable<Value>) {
    this.typeArguments = [item];
    this.depth = 1 + Math.max(0, ...sources.map(depthOf));
    if (this.depth > mostSources) throw new LimitError('The expression reads a sequence through too many others');
    this.#items = items;
  }

  [Symbol.iterator](): Iterator<Value> {
    return this.#items()[Symbol.iterator]();
  }

  toText(): string {
    throw new UnsupportedError('The text of a sequence is the name of a class inside of .NET');
  }
}

/**
 * A sequence over a source. .NET returns an empty array in place of one over an empty array, and an expression can see that.
 */
export function sequenceOver(item: Type, source: Value, items: () => Iterable<Value>): Sequence | NetArray {
  return isEmptyArray(source) ? emptyArray(item) : new Sequence(item, [source], items);
}

export const isEmptyArray = (value: Value): boolean => value instanceof NetArray && value.items.length === 0;

export const emptyArray = (item: Type): NetArray => new NetArray(item, arrayItems(item, []));

const depthOf = (source: Value): number => (source as { readonly depth?: number } | null)?.depth ?? 0;

/** Throws for arguments that are null, before anything is read. The names are those of .NET. */
export function present(values: Readonly<Record<string, Value>>): void {
  for (const [name, value] of Object.entries(values)) if (value === null) throw argumentNull(name);
}

/** The items of a source; each is a step. */
export function* read(run: Run, source: Value): Iterable<Value> {
  for (const item of iterate(source)) {
    run.spend();
    yield item;
  }
}

/** All items of a source. */
export function readAll(run: Run, source: Value): Value[] {
  const items: Value[] = [];
  for (const item of iterate(source)) {
    run.spend();
    run.grow(1);
    items.push(item);
  }
  return items;
}

export const sequenceType = declareType({
  name: 'System.Linq.Sequence<T>',
  kind: 'interface',
  bases: ['IEnumerable<T>'],
  instances: Sequence,
});
