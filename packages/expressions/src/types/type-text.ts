/** A type as it is written, before its names are resolved. Arrays are `Array<T>` with one argument, `T?` is `Nullable<T>`. */
export interface TypeText {
  readonly name: string;
  readonly arguments: readonly TypeText[];
}

/** Reads types and the words between them. */
export class Reader {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Skips white space; true if the text goes on with the word or sign, which is then consumed. */
  take(word: string): boolean {
    this.#space();
    if (!this.text.startsWith(word, this.at)) return false;
    const after = this.text[this.at + word.length] ?? '';
    if (/\w$/.test(word) && /\w/.test(after)) return false;
    this.at += word.length;
    return true;
  }

  expect(word: string): void {
    if (!this.take(word)) throw this.error(`${word} is missing`);
  }

  name(): string {
    this.#space();
    const found = /^[A-Za-z_][\w.]*/.exec(this.text.slice(this.at))?.[0];
    if (!found) throw this.error('a name is missing');
    this.at += found.length;
    return found;
  }

  rest(pattern: RegExp): string {
    this.#space();
    const found = pattern.exec(this.text.slice(this.at))?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  type(): TypeText {
    let type: TypeText = { name: this.name(), arguments: this.take('<') ? this.list('>', () => this.type()) : [] };
    for (;;) {
      if (this.take('[]')) type = { name: 'Array', arguments: [type] };
      else if (this.take('?')) type = { name: 'Nullable', arguments: [type] };
      else return type;
    }
  }

  list<T>(end: string, item: () => T): T[] {
    const items: T[] = [];
    if (this.take(end)) return items;
    do items.push(item());
    while (this.take(','));
    this.expect(end);
    return items;
  }

  error(reason: string): Error {
    return new Error(`${this.text}: ${reason} at ${this.at}`);
  }

  #space(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at++;
  }
}

/** Writes a type as it is read. */
export const printType = ({ name, arguments: inner }: TypeText): string =>
  inner.length === 0 ? name : `${name}<${inner.map(printType).join(', ')}>`;
