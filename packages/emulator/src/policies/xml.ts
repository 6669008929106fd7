/** The first error of a text that is not well-formed XML, with its place as the service counts it: from 1. */
export interface XmlError {
  readonly message: string;
  readonly line: number;
  readonly position: number;
}

const name = /[A-Za-z_:][\w:.-]*/y;
const space = /\s*/y;
const entity = /&(?:(?:amp|lt|gt|quot|apos)|#\d+|#x[0-9a-fA-F]+);/y;

class NotWellFormed extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/**
 * Reads a text as XML and returns the first error in the words of the .NET parser, which the service uses
 * (hashicorp/terraform-provider-azurerm#3918, Azure/apiops#160, Azure/apiops#204). Undefined for well-formed XML.
 *
 * @example
 * xmlError('<a b="@(c["d"])" />')?.message; // "'d' is an unexpected token. Expecting white space."
 */
export function xmlError(text: string): XmlError | undefined {
  try {
    new Reader(text).document();
    return undefined;
  } catch (error) {
    if (!(error instanceof NotWellFormed)) throw error;
    const before = text.slice(0, error.offset).split(/\r\n|\r|\n/);
    return { message: error.message, line: before.length, position: (before.at(-1)?.length ?? 0) + 1 };
  }
}

class Reader {
  readonly #text: string;
  readonly #open: { readonly name: string; readonly start: number }[] = [];
  #at = 0;
  #roots = 0;

  constructor(text: string) {
    this.#text = text;
    if (text.startsWith('\uFEFF')) this.#at = 1;
  }

  document(): void {
    while (this.#at < this.#text.length) {
      if (this.#text[this.#at] === '<') this.#markup();
      else this.#characters();
    }
    if (this.#open.length > 0) {
      const names = this.#open.map((one) => one.name).reverse();
      throw this.#error(
        `Unexpected end of file has occurred. The following elements are not closed: ${names.join(', ')}.`,
      );
    }
    if (this.#roots === 0) throw this.#error('Root element is missing.', 0);
  }

  #markup(): void {
    if (this.#skips('<!--', '-->') || this.#skips('<?', '?>') || this.#skips('<![CDATA[', ']]>')) return;
    if (this.#text[this.#at + 1] === '/') this.#close();
    else this.#tag();
  }

  #skips(open: string, close: string): boolean {
    if (!this.#text.startsWith(open, this.#at)) return false;
    const end = this.#text.indexOf(close, this.#at + open.length);
    if (end === -1) throw this.#error('Unexpected end of file has occurred.', this.#text.length);
    if (open === '<!--' && this.#text.slice(this.#at + 4, end + 1).includes('--'))
      throw this.#error("An XML comment cannot contain '--', and '-' cannot be the last character.");
    this.#at = end + close.length;
    return true;
  }

  #characters(): void {
    const next = this.#text.indexOf('<', this.#at);
    const end = next === -1 ? this.#text.length : next;
    const run = this.#text.slice(this.#at, end);
    if (this.#open.length === 0 && run.trim() !== '')
      throw this.#error('Data at the root level is invalid.', this.#at + run.search(/\S/));
    this.#entities(run, this.#at);
    this.#at = end;
  }

  /** Every `&` starts an entity of XML. */
  #entities(value: string, start: number): void {
    for (let at = value.indexOf('&'); at !== -1; at = value.indexOf('&', at + 1)) {
      entity.lastIndex = at;
      if (entity.test(value)) continue;
      const named = /^&([A-Za-z_][\w.-]*);/.exec(value.slice(at, at + 100))?.[1];
      if (named !== undefined) throw this.#error(`Reference to undeclared entity '${named}'.`, start + at + 1);
      throw this.#error('An error occurred while parsing EntityName.', start + at + 1);
    }
  }

  #tag(): void {
    const start = this.#at;
    this.#at += 1;
    const element = this.#name();
    if (this.#open.length === 0) this.#roots += 1;
    if (this.#roots > 1) throw this.#error('There are multiple root elements.', start + 1);
    const seen = new Set<string>();
    for (;;) {
      const before = this.#at;
      this.#space();
      if (this.#takes('/>')) return;
      if (this.#takes('>')) {
        this.#open.push({ name: element, start: start + 1 });
        return;
      }
      if (this.#at >= this.#text.length) throw this.#error('Unexpected end of file has occurred.');
      if (this.#at === before) throw this.#error(`'${this.#token()}' is an unexpected token. Expecting white space.`);
      this.#attribute(seen);
    }
  }

  #attribute(seen: Set<string>): void {
    const start = this.#at;
    const attribute = this.#name();
    if (seen.has(attribute)) throw this.#error(`'${attribute}' is a duplicate attribute name.`, start);
    seen.add(attribute);
    this.#space();
    if (!this.#takes('=')) throw this.#unexpected("The expected token is '='.");
    this.#space();
    const quote = this.#text[this.#at] ?? '';
    if (quote !== '"' && quote !== "'") throw this.#unexpected(`The expected token is '"' or '''.`);
    const end = this.#text.indexOf(quote, this.#at + 1);
    const value = this.#text.slice(this.#at + 1, end === -1 ? undefined : end);
    const less = value.indexOf('<');
    if (less !== -1)
      throw this.#error("'<', hexadecimal value 0x3C, is an invalid attribute character.", this.#at + 1 + less);
    if (end === -1) throw this.#error('Unexpected end of file has occurred.', this.#text.length);
    this.#entities(value, this.#at + 1);
    this.#at = end + 1;
  }

  #close(): void {
    this.#at += 2;
    const start = this.#at;
    const element = this.#name();
    this.#space();
    if (!this.#takes('>')) throw this.#unexpected("The expected token is '>'.");
    const open = this.#open.pop();
    if (open?.name === element) return;
    if (!open) throw this.#error('Unexpected end tag.', start);
    const before = this.#text.slice(0, open.start).split(/\r\n|\r|\n/);
    const place = `line ${before.length} position ${(before.at(-1)?.length ?? 0) + 1}`;
    throw this.#error(`The '${open.name}' start tag on ${place} does not match the end tag of '${element}'.`, start);
  }

  #name(): string {
    name.lastIndex = this.#at;
    const found = name.exec(this.#text)?.[0];
    if (found === undefined) {
      const char = this.#text[this.#at];
      if (char === undefined) throw this.#error('Unexpected end of file has occurred.');
      const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
      throw this.#error(`Name cannot begin with the '${char}' character, hexadecimal value 0x${code}.`);
    }
    this.#at += found.length;
    return found;
  }

  #space(): void {
    space.lastIndex = this.#at;
    space.exec(this.#text);
    this.#at = space.lastIndex;
  }

  #takes(token: string): boolean {
    if (!this.#text.startsWith(token, this.#at)) return false;
    this.#at += token.length;
    return true;
  }

  /** The name here, or else one character. */
  #token(): string {
    name.lastIndex = this.#at;
    return name.exec(this.#text)?.[0] ?? this.#text[this.#at] ?? '';
  }

  #unexpected(expected: string): NotWellFormed {
    if (this.#at >= this.#text.length) return this.#error('Unexpected end of file has occurred.');
    return this.#error(`'${this.#token()}' is an unexpected token. ${expected}`);
  }

  #error(message: string, at = this.#at): NotWellFormed {
    return new NotWellFormed(message, at);
  }
}
