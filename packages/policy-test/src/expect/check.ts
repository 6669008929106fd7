import type { TraceChange } from '@apimkit/gateway';

/** What an expectation is about, as traces name it; `sent`: a request to a URL. */
export interface Subject {
  readonly what: TraceChange['what'] | 'sent';
  readonly name?: string;
}

/** An expectation that is not true. */
export interface Mismatch {
  /** `status`, `header x-carrier`, `backend body $.id`. */
  readonly what: string;
  readonly expected: string;
  readonly actual: string;
  /** Path of the expectation below `expect`. */
  readonly path: readonly (string | number)[];
  /** What policies change, if it is known. */
  readonly subject?: Subject;
}

/** Where a check is in the expectations, and what it is about. */
export class Check {
  readonly #found: Mismatch[];
  readonly #place: Pick<Mismatch, 'what' | 'path' | 'subject'>;

  constructor(found: Mismatch[], place: Pick<Mismatch, 'what' | 'path' | 'subject'> = { what: '', path: [] }) {
    this.#found = found;
    this.#place = place;
  }

  /** The same for a part of the expectations. */
  at(...path: readonly (string | number)[]): Check {
    return this.#with({ path: [...this.#place.path, ...path] });
  }

  /** The same with more words for what is checked. */
  about(words: string): Check {
    return this.#with({ what: `${this.#place.what} ${words}`.trim() });
  }

  /** The same for something that policies change. */
  of(what: Subject['what'], name?: string): Check {
    return this.#with({ subject: { what, ...(name === undefined ? {} : { name }) } });
  }

  fail(expected: string, actual: string): void {
    this.#found.push({ ...this.#place, expected, actual });
  }

  #with(more: Partial<Pick<Mismatch, 'what' | 'path' | 'subject'>>): Check {
    return new Check(this.#found, { ...this.#place, ...more });
  }
}
