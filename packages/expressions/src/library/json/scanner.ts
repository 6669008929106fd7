import type { NetException } from '../../runtime/exception.ts';
import { readEscape } from './read-escape.ts';
import { type Level, readerError } from './scan-error.ts';

/** The position in a JSON text, and the reading of what is smaller than a value. */
export class Scanner {
  readonly text: string;
  readonly levels: Level[] = [];
  at = 0;
  /** False until the first token. */
  hasStarted = false;
  #line = 1;
  #lineStart = 0;

  constructor(text: string) {
    this.text = text;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  get character(): string {
    return this.text[this.at] ?? '';
  }

  error(message: string): NetException {
    const position = this.at - this.#lineStart;
    return readerError(message, this.levels, !this.hasStarted && position === 0 ? 0 : this.#line, position);
  }

  /** Consumes a character that may end a line. */
  skip(): void {
    const character = this.text[this.at++];
    if (character === '\r' && this.text[this.at] === '\n') this.at++;
    if (character === '\r' || character === '\n') {
      this.#line++;
      this.#lineStart = this.at;
    }
  }

  /** Skips white space, and NUL as Newtonsoft does; true unless the text ends. */
  skipSpace(): boolean {
    while (!this.isAtEnd && (this.character === '\0' || isSpace(this.character))) this.skip();
    return !this.isAtEnd;
  }

  /** Reads a comment; the position is at its first slash. */
  comment(): string {
    this.at++;
    if (this.at + 1 >= this.text.length) throw this.error('Unexpected end while parsing comment.');
    const isLine = this.character === '/';
    if (!isLine && this.character !== '*')
      throw this.error(`Error parsing comment. Expected: *, got ${this.character}.`);
    const start = ++this.at;
    for (;;) {
      if (this.isAtEnd) {
        if (isLine) return this.text.slice(start);
        throw this.error('Unexpected end while parsing comment.');
      }
      if (isLine && /[\r\n]/.test(this.character)) return this.text.slice(start, this.at);
      if (!isLine && this.text.startsWith('*/', this.at)) {
        this.at += 2;
        return this.text.slice(start, this.at - 2);
      }
      this.skip();
    }
  }

  /** Reads a string; the position is at its quote. */
  string(): string {
    const quote = this.text[this.at++] as string;
    const parts: string[] = [];
    const stop = quote === '"' ? /["\\\r\n]/g : /['\\\r\n]/g;
    let start = this.at;
    for (;;) {
      stop.lastIndex = this.at;
      const found = stop.exec(this.text);
      this.at = found ? found.index : this.text.length;
      if (!found) throw this.error(`Unterminated string. Expected delimiter: ${quote}.`);
      const [character] = found;
      if (character === quote) {
        parts.push(this.text.slice(start, this.at++));
        return parts.join('');
      }
      if (character === '\\') {
        parts.push(this.text.slice(start, this.at++));
        if (this.isAtEnd) throw this.error(`Unterminated string. Expected delimiter: ${quote}.`);
        parts.push(readEscape(this));
        start = this.at;
      } else this.skip();
    }
  }

  /** Reads a word such as `true`, which must end there. */
  word(word: string, what: string): void {
    for (let index = 0; index < word.length; index++) {
      if (this.at + word.length > this.text.length) {
        this.at = this.text.length;
        throw this.error('Unexpected end when reading JSON.');
      }
      if (this.text[this.at + index] === word[index]) continue;
      this.at += index;
      throw this.error(`Error parsing ${what} value.`);
    }
    this.at += word.length;
    const next = this.character;
    const isEnd = next === '' || '}],)\0'.includes(next) || isSpace(next);
    if (!isEnd && !/^\/[*/]/.test(this.text.slice(this.at, this.at + 2)))
      throw this.error(`Error parsing ${what} value.`);
  }

  /** Reads the name of a property and its colon. */
  name(): string {
    const { character } = this;
    let name: string;
    if (character === '"' || character === "'") name = this.string();
    else if (identifier.test(character)) name = this.#unquotedName();
    else throw this.error(`Invalid property identifier character: ${character}.`);
    this.skipSpace();
    if (this.character !== ':')
      throw this.error(
        `Invalid character after parsing property name. Expected ':' but got: ${this.character || '\0'}.`,
      );
    this.at++;
    return name;
  }

  #unquotedName(): string {
    const start = this.at;
    while (identifier.test(this.character)) this.at++;
    const name = this.text.slice(start, this.at);
    const { character } = this;
    if (character === '') throw this.error('Unexpected end while parsing unquoted property name.');
    if (character === ':' || character === '\0' || isSpace(character)) return name;
    throw this.error(`Invalid JavaScript property identifier character: ${character}.`);
  }
}

const identifier = /^[\p{L}\p{Nd}_$]/u;

/** `char.IsWhiteSpace`. */
export const isSpace = (character: string): boolean =>
  character === '\u0085' || (character !== '\ufeff' && /\s/.test(character));
