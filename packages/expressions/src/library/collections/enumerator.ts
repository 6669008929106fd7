import { box } from '../../runtime/boxing.ts';
import { iterate } from '../../runtime/iterate.ts';
import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { invalidOperation } from './errors.ts';

/** `IEnumerator<T>`: one pass over the items of a value. */
export class Enumerator {
  readonly typeArguments: readonly Type[];
  readonly #items: Iterator<Value>;
  #current: Value = null;
  #state: 'before' | 'at' | 'after' = 'before';

  constructor(item: Type, source: Value) {
    this.typeArguments = [item];
    this.#items = iterate(source)[Symbol.iterator]();
  }

  moveNext(): boolean {
    if (this.#state === 'after') return false;
    const { done, value } = this.#items.next();
    this.#state = done ? 'after' : 'at';
    this.#current = done ? null : value;
    return !done;
  }

  /** .NET leaves open what `Current` is outside of an item; most of its classes throw. */
  get current(): Value {
    if (this.#state === 'before') throw invalidOperation('Enumeration has not started. Call MoveNext.');
    if (this.#state === 'after') throw invalidOperation('Enumeration already finished.');
    return this.#current;
  }

  /** For loops, which need neither the state nor `Current`. */
  [Symbol.iterator](): Iterator<Value> {
    return this.#items;
  }

  dispose(): null {
    this.#items.return?.();
    this.#state = 'after';
    return null;
  }
}

/** The type of the items of an enumerable value. */
export function itemTypeOf(run: Run, value: Value): Type {
  const type = run.types.of(value);
  return run.types.as(type, 'IEnumerable')?.typeArguments[0] ?? run.types.get('object');
}

/** The items of a value of `IEnumerable`, each as `object`. */
export function* iterateObjects(run: Run, value: Value): Iterable<Value> {
  const item = itemTypeOf(run, value);
  for (const one of iterate(value)) yield box(item, one);
}

export const enumeratorTypes = [
  declareType({
    name: 'System.Collections.IEnumerator',
    kind: 'interface',
    members: {
      'bool MoveNext()': (enumerator: Enumerator) => enumerator.moveNext(),
      'object Current { get; }': ({ typeArguments: [item], current }: Enumerator) => box(item as Type, current),
    },
  }),
  declareType({
    name: 'System.Collections.Generic.IEnumerator<T>',
    kind: 'interface',
    bases: ['IEnumerator', 'IDisposable'],
    instances: Enumerator,
    members: {
      'T Current { get; }': (enumerator: Enumerator) => enumerator.current,
      'void Dispose()': (enumerator: Enumerator) => enumerator.dispose(),
    },
  }),
];
