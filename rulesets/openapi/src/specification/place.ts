/** Where something stands in a document. Places share their beginnings; a path is made only for what is found. */
export class Place {
  readonly #parent: Place | undefined;
  readonly #key: string | number;

  constructor(parent?: Place, key: string | number = '') {
    this.#parent = parent;
    this.#key = key;
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

  get parent(): Place | undefined {
    return this.#parent;
  }

  /** The keys from the root of the document. */
  path(): readonly (string | number)[] {
    const keys: (string | number)[] = [];
    for (let place: Place = this; place.#parent; place = place.#parent) keys.unshift(place.#key);
    return keys;
  }
}
