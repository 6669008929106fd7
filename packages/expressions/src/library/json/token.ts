import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import type { TokenTypeName } from './token-type.ts';

/** `JToken`: a node of JSON. */
export abstract class JToken {
  abstract readonly type: TokenTypeName;
  parent: JContainer | null = null;
  previous: JToken | null = null;
  next: JToken | null = null;

  abstract clone(run: Run | null): JToken;
  abstract deepEquals(other: JToken, run?: Run | null): boolean;
  abstract toText(run: Run): string;

  get children(): readonly JToken[] {
    return [];
  }

  get root(): JToken {
    let root: JToken = this;
    while (root.parent) root = root.parent;
    return root;
  }

  [Symbol.iterator](): Iterator<JToken> {
    return this.children[Symbol.iterator]();
  }
}

/** `JContainer`: a token with children. */
export abstract class JContainer extends JToken {
  readonly items: JToken[] = [];
  /** Counts changes: enumerations fail after one. */
  protected version = 0;

  override get children(): readonly JToken[] {
    return this.items;
  }

  get count(): number {
    return this.items.length;
  }

  /** As `ICollection<JToken>`: by reference. */
  contains(token: unknown): boolean {
    return this.items.includes(token as JToken);
  }

  /** Throws if the token cannot be a child, or cannot be in the place of `existing`. */
  protected abstract validate(token: JToken, existing: JToken | null): void;

  /** Inserts a token; one that has a parent is copied. */
  insert(run: Run | null, index: number, given: JToken): void {
    if (index > this.items.length || index < 0)
      throw exception(
        'ArgumentOutOfRangeException',
        "Index must be within the bounds of the List. (Parameter 'index')",
      );
    const token = this.#own(run, given);
    this.validate(token, null);
    this.#link(token, this.items[index - 1] ?? null, this.items[index] ?? null);
    if (index === this.items.length) this.items.push(token);
    else {
      run?.spend(1 + (this.items.length - index) / 100);
      this.items.splice(index, 0, token);
    }
    this.version++;
    this.added?.(token);
  }

  /** Replaces the child at an index. */
  replaceAt(run: Run | null, index: number, given: JToken): void {
    const existing = this.at(index);
    if (isUnchanged(existing, given)) return;
    const token = this.#own(run, given);
    this.validate(token, existing);
    this.removed?.(existing);
    this.#link(token, existing.previous, existing.next);
    this.items[index] = token;
    unlink(existing);
    this.version++;
    this.added?.(token);
  }

  removeAt(run: Run | null, index: number): void {
    run?.spend(1 + this.items.length / 400);
    const token = this.at(index);
    if (token.previous) token.previous.next = token.next;
    if (token.next) token.next.previous = token.previous;
    unlink(token);
    this.items.splice(index, 1);
    this.version++;
    this.removed?.(token);
  }

  clear(): void {
    for (const token of this.items) {
      unlink(token);
      this.removed?.(token);
    }
    this.items.length = 0;
    this.version++;
  }

  at(index: number): JToken {
    const token = this.items[index];
    if (token) return token;
    const message = index < 0 ? 'Index is less than 0.' : 'Index is equal to or greater than Count.';
    throw exception('ArgumentOutOfRangeException', `${message} (Parameter 'index')`);
  }

  override *[Symbol.iterator](): Iterator<JToken> {
    const { version } = this;
    for (let index = 0; ; index++) {
      if (version !== this.version)
        throw exception('InvalidOperationException', 'Collection was modified; enumeration operation may not execute.');
      const item = this.items[index];
      if (!item) return;
      yield item;
    }
  }

  /** Called after a child was added. */
  protected added?(token: JToken): void;

  /** Called when a child is removed. */
  protected removed?(token: JToken): void;

  /** A token that can be a child of this: itself, or a copy if it has a parent or contains this. */
  #own(run: Run | null, token: JToken): JToken {
    if (token.parent) return token.clone(run);
    const isCycle = token === this || (token.children.length > 0 && this.#isInside(run, token));
    return isCycle ? token.clone(run) : token;
  }

  #isInside(run: Run | null, token: JToken): boolean {
    let root: JToken = this;
    for (; root.parent; root = root.parent) run?.spend(0.1);
    return root === token;
  }

  #link(token: JToken, previous: JToken | null, next: JToken | null): void {
    token.parent = this;
    token.previous = previous;
    token.next = next;
    if (previous) previous.next = token;
    if (next) next.previous = token;
  }
}

function unlink(token: JToken): void {
  token.parent = null;
  token.previous = null;
  token.next = null;
}

/** A value is not replaced by an equal one. */
const isUnchanged = (existing: JToken, token: JToken): boolean =>
  !(existing instanceof JContainer) && !(token instanceof JContainer) && existing.deepEquals(token);
