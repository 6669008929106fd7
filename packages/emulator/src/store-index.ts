/** Finds resources by texts that follow from them, in the order in which they were stored. */
export class StoreIndex<Stored extends { readonly id: { readonly key: string } }> {
  readonly #textsOf: (stored: Stored) => readonly string[];
  readonly #byText = new Map<string, Map<string, Stored>>();

  constructor(textsOf: (stored: Stored) => readonly string[]) {
    this.#textsOf = textsOf;
  }

  /** Adds a resource, in the place of an earlier state of the same one. */
  put(stored: Stored, before: Stored | undefined): void {
    const texts = this.#textsOf(stored);
    if (before) this.#remove(before, texts);
    for (const text of texts) {
      const alike = this.#byText.get(text) ?? new Map<string, Stored>();
      this.#byText.set(text, alike.set(stored.id.key, stored));
    }
  }

  remove(stored: Stored): void {
    this.#remove(stored, []);
  }

  get(text: string): readonly Stored[] {
    return [...(this.#byText.get(text)?.values() ?? [])];
  }

  has(text: string): boolean {
    return this.#byText.has(text);
  }

  #remove(stored: Stored, kept: readonly string[]): void {
    for (const text of this.#textsOf(stored)) {
      if (kept.includes(text)) continue;
      const alike = this.#byText.get(text);
      alike?.delete(stored.id.key);
      if (alike?.size === 0) this.#byText.delete(text);
    }
  }
}
