import { defaultOf } from '../../runtime/default-of.ts';
import { equalityOf } from '../../runtime/equality.ts';
import { required } from '../../runtime/errors.ts';
import { iterate } from '../../runtime/iterate.ts';
import { netGeneric } from '../../runtime/net-name.ts';
import type { Run } from '../../runtime/run.ts';
import { NetArray, type Ref, type Value } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { arrayItems, copyInto } from './copy.ts';
import { Enumerator } from './enumerator.ts';
import { collectionModified, invalidOperation, outOfRange } from './errors.ts';

/** `Queue<T>` and `Stack<T>`: both give one item at a time. */
abstract class Line {
  readonly typeArguments: readonly Type[];
  protected readonly items: Value[] = [];
  protected version = 0;
  constructor(item: Type) {
    this.typeArguments = [item];
  }

  /** The item that is taken after `index` others. */
  abstract at(index: number): Value;
  abstract take(): Value;
  abstract readonly name: string;

  get count(): number {
    return this.items.length;
  }

  put(item: Value): null {
    this.items.push(item);
    this.version++;
    return null;
  }

  clear(): null {
    this.items.length = 0;
    this.version++;
    return null;
  }

  *[Symbol.iterator](): Iterator<Value> {
    const { version } = this;
    for (let index = 0; ; index++) {
      if (version !== this.version) throw collectionModified();
      if (index >= this.count) return;
      yield this.at(index);
    }
  }

  toText(): string {
    return netGeneric(`System.Collections.Generic.${this.name}`, this.typeArguments);
  }
}

/** `Queue<T>`. */
export class NetQueue extends Line {
  readonly name = 'Queue';
  #taken = 0;

  override get count(): number {
    return this.items.length - this.#taken;
  }
  at(index: number): Value {
    return this.items[this.#taken + index];
  }
  take(): Value {
    const item = this.items[this.#taken++];
    // Places of taken items are freed when they are many, so that taking stays cheap.
    if (this.#taken === this.items.length || (this.#taken > 1000 && this.#taken * 2 > this.items.length)) {
      this.items.splice(0, this.#taken);
      this.#taken = 0;
    }
    this.version++;
    return item;
  }
  override clear(): null {
    this.#taken = 0;
    return super.clear();
  }
}

/** `Stack<T>`. */
export class NetStack extends Line {
  readonly name = 'Stack';
  at(index: number): Value {
    return this.items[this.items.length - 1 - index];
  }
  take(): Value {
    this.version++;
    return this.items.pop();
  }
}

const itemOf = (line: Line): Type => line.typeArguments[0] as Type;

function first(line: Line): Value {
  if (line.count === 0) throw invalidOperation(`${line.name} empty.`);
  return line.at(0);
}

function take(line: Line): Value {
  if (line.count === 0) throw invalidOperation(`${line.name} empty.`);
  return line.take();
}

function tryDo(line: Line, out: Ref, act: (line: Line) => Value): boolean {
  const has = line.count > 0;
  out.value = has ? act(line) : defaultOf(itemOf(line));
  return has;
}

function members(
  make: (item: Type) => Line,
  { put, take: taken }: { readonly put: string; readonly take: string },
): NonNullable<TypeDeclaration['members']> {
  return {
    'new()': ([item]: readonly [Type]) => make(item),
    'new(int)'([item]: readonly [Type], capacity: number) {
      if (capacity < 0) throw outOfRange('Non-negative number required.', 'capacity');
      return make(item);
    },
    'new(IEnumerable<T>)'(this: Run, [item]: readonly [Type], source: Value) {
      const line = make(item);
      for (const one of iterate(required(source, 'collection'))) {
        this.spend();
        this.grow(1);
        line.put(one);
      }
      return line;
    },
    'int Count { get; }': (line: Line) => line.count,
    [`void ${put}(T)`](this: Run, line: Line, item: Value) {
      this.grow(1);
      return line.put(item);
    },
    [`T ${taken}()`]: take,
    'T Peek()': first,
    [`bool Try${taken}(out T)`]: (line: Line, out: Ref) => tryDo(line, out, take),
    'bool TryPeek(out T)': (line: Line, out: Ref) => tryDo(line, out, first),
    'bool Contains(T)'(this: Run, line: Line, item: Value) {
      this.spend(line.count);
      const equal = equalityOf(itemOf(line));
      return [...line].some((one) => equal(one, item));
    },
    'void Clear()': (line: Line) => line.clear(),
    'void CopyTo(T[], int)'(this: Run, line: Line, target: NetArray, start: number) {
      return copyInto(this, [...line], target, start);
    },
    'T[] ToArray()'(this: Run, line: Line) {
      this.grow(line.count);
      this.spend(line.count);
      return new NetArray(itemOf(line), arrayItems(itemOf(line), [...line]));
    },
    'IEnumerator<T> GetEnumerator()': (line: Line) => new Enumerator(itemOf(line), line),
  };
}

export const lineTypes = [
  declareType({
    name: 'System.Collections.Generic.Queue<T>',
    kind: 'class',
    bases: ['IReadOnlyCollection<T>', 'ICollection'],
    instances: NetQueue,
    members: members((item) => new NetQueue(item), { put: 'Enqueue', take: 'Dequeue' }),
  }),
  declareType({
    name: 'System.Collections.Generic.Stack<T>',
    kind: 'class',
    bases: ['IReadOnlyCollection<T>', 'ICollection'],
    instances: NetStack,
    members: members((item) => new NetStack(item), { put: 'Push', take: 'Pop' }),
  }),
];
