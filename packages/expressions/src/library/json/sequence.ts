import type { Run } from '../../runtime/run.ts';
import type { Type } from '../../types/type.ts';
import { Sequence } from '../linq/sequence.ts';
import type { JContainer, JToken } from './token.ts';

/** `JEnumerable<T>`: each enumeration starts again. */
export class JEnumerable<T = JToken> implements Iterable<T> {
  readonly typeArguments: readonly Type[];
  readonly #items: () => Iterable<T>;

  constructor(item: Type, items: () => Iterable<T>) {
    this.typeArguments = [item];
    this.#items = items;
  }

  [Symbol.iterator](): Iterator<T> {
    return this.#items()[Symbol.iterator]();
  }
}

/** A sequence of `IEnumerable<JToken>`. */
export const lazyTokens = (run: Run, items: () => Iterable<JToken>, type = 'JToken'): Sequence =>
  new Sequence(run.types.get(type), [], items);

/** A sequence of `JEnumerable<JToken>`. */
export const tokens = (run: Run, items: () => Iterable<JToken>, type = 'JToken'): JEnumerable =>
  new JEnumerable(run.types.get(type), items);

/** The tokens inside of a container, parents before children. */
export function* descendants(run: Run, container: JContainer, withSelf = false): Iterable<JToken> {
  if (withSelf) yield container;
  // A stack of iterators rather than recursion: each token costs the same, however deep it is.
  const stack = [container[Symbol.iterator]()];
  while (stack.length > 0) {
    run.spend();
    const { done, value } = (stack.at(-1) as Iterator<JToken>).next();
    if (done) stack.pop();
    else {
      yield value;
      if (value.children.length > 0) stack.push(value[Symbol.iterator]());
    }
  }
}

export function* ancestors(token: JToken | null): Iterable<JToken> {
  for (let one = token; one; one = one.parent) yield one;
}

export function* after(run: Run, token: JToken): Iterable<JToken> {
  for (let { next } = token; next; next = next.next) {
    run.spend();
    yield next;
  }
}

export function* before(run: Run, token: JToken): Iterable<JToken> {
  for (let one = token.parent?.items[0] ?? null; one && one !== token; one = one.next) {
    run.spend();
    yield one;
  }
}
