/** A position in a document. Places share their parents; the list of keys is made only when it is asked for. */
export class Place {
  readonly parent: Place | undefined;
  readonly #key: string | number;
  /** The number of keys from the root. */
  readonly depth: number;

  constructor(parent?: Place, key: string | number = '') {
    this.parent = parent;
    this.#key = key;
    this.depth = parent ? parent.depth + 1 : 0;
  }

  /** The place of something inside. */
  at(...keys: readonly (string | number)[]): Place {
    let place: Place = this;
    for (const key of keys) place = new Place(place, key);
    return place;
  }

  /** The last key. */
  get key(): string {
    return String(this.#key);
  }

  /** This place or its ancestor at a depth. */
  around(depth: number): Place | undefined {
    let place: Place | undefined = this;
    while (place && place.depth > depth) place = place.parent;
    return place?.depth === depth ? place : undefined;
  }

  /** The keys from the root of the document. */
  path(): readonly (string | number)[] {
    const keys: (string | number)[] = [];
    for (let place: Place = this; place.parent; place = place.parent) keys.push(place.#key);
    return keys.reverse();
  }
}
