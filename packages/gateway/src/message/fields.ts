/** Headers or query parameters: values by name, in their order. Names are compared without case. */
export class Fields implements Iterable<readonly [name: string, values: readonly string[]]> {
  #all = new Map<string, readonly [string, readonly string[]]>();

  constructor(from: Iterable<readonly [string, string | readonly string[]]> = []) {
    for (const [name, value] of from) this.append(name, typeof value === 'string' ? [value] : value);
  }

  [Symbol.iterator](): Iterator<readonly [string, readonly string[]]> {
    return this.#all.values();
  }

  /** The values of a name; empty if it is absent. */
  values(name: string): readonly string[] {
    return this.#all.get(name.toLowerCase())?.[1] ?? [];
  }

  /** The values of a name as one text; undefined if it is absent. */
  get(name: string): string | undefined {
    return this.#all.get(name.toLowerCase())?.[1].join(', ');
  }

  has(name: string): boolean {
    return this.#all.has(name.toLowerCase());
  }

  set(name: string, values: readonly string[]): void {
    this.#all.set(name.toLowerCase(), [this.#all.get(name.toLowerCase())?.[0] ?? name, values]);
  }

  append(name: string, values: readonly string[]): void {
    this.set(name, [...this.values(name), ...values]);
  }

  delete(name: string): void {
    this.#all.delete(name.toLowerCase());
  }

  /** The same fields in another object. */
  copy(): Fields {
    const made = new Fields();
    made.#all = new Map(this.#all);
    return made;
  }

  /** The headers of a message of the Fetch API. `set-cookie` keeps its values apart. */
  static ofHeaders(headers: Headers): Fields {
    const made = new Fields();
    for (const [name, value] of headers) made.append(name, [value]);
    return made;
  }

  /** The headers for a message of the Fetch API. */
  toHeaders(): Headers {
    const headers = new Headers();
    for (const [name, values] of this)
      if (isHeaderName(name)) for (const value of values) headers.append(name, latin(value));
    return headers;
  }
}

/** Whether a text is the name of a header: a token of HTTP. */
export const isHeaderName = (text: string): boolean => /^[\w!#$%&'*+.^`|~-]+$/.test(text);

/** A value as a header may contain it: without line ends, each character one byte. */
const latin = (value: string): string => {
  const plain = value.replaceAll(/[\r\n\0]+/g, ' ');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of one byte
  return /^[\x00-\xff]*$/.test(plain) ? plain : String.fromCharCode(...new TextEncoder().encode(plain));
};
