/** An expectation that is not true. */
export interface Mismatch {
  /** `status`, `header x-carrier`, `backend body $.id`. */
  readonly what: string;
  readonly expected: string;
  readonly actual: string;
  /** Path of the expectation below `expect`. */
  readonly path: readonly (string | number)[];
}

/** Where a check is in the expectations, and what it is about. */
export class Check {
  readonly #what: string;
  readonly #path: readonly (string | number)[];
  readonly #found: Mismatch[];

  constructor(found: Mismatch[], what = '', path: readonly (string | number)[] = []) {
    this.#found = found;
    this.#what = what;
    this.#path = path;
  }

  /** The same for a part of the expectations. */
  at(...path: readonly (string | number)[]): Check {
    return new Check(this.#found, this.#what, [...this.#path, ...path]);
  }

  /** The same with more words for what is checked. */
  about(words: string): Check {
    return new Check(this.#found, `${this.#what} ${words}`.trim(), this.#path);
  }

  fail(expected: string, actual: string): void {
    this.#found.push({ what: this.#what, expected, actual, path: this.#path });
  }
}
