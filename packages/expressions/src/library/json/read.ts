import { exception, UnsupportedError } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { JArray } from './array.ts';
import { parseDate } from './dates.ts';
import { double } from './numeric.ts';
import { JObject } from './object.ts';
import { readNumber } from './read-number.ts';
import { pathOf } from './scan-error.ts';
import { Scanner } from './scanner.ts';
import type { JToken } from './token.ts';
import { JValue, nullToken } from './value.ts';

const maximumDepth = 64;

/** Reads tokens as the JSON reader of Newtonsoft does. */
export class TokenReader {
  readonly scanner: Scanner;
  readonly #run: Run | null;
  /** True for the serializer, which has another exception for a text that ends too early. */
  readonly #isSerializer: boolean;
  readonly #dates: boolean;
  /** The source text of scalars, for readers that want text. */
  readonly sources: Map<JToken, string> | null;

  constructor(text: string, run: Run | null, { dates = true, sources = false, isSerializer = false } = {}) {
    run?.grow(text.length);
    run?.spend(text.length / 16);
    this.scanner = new Scanner(text);
    this.#run = run;
    this.#isSerializer = isSerializer;
    this.#dates = dates;
    this.sources = sources ? new Map() : null;
  }

  /** Reads a token; the text ends after it. Null if there is none. */
  root(): JToken | null {
    const { scanner } = this;
    if (!scanner.skipSpace()) return null;
    const value = this.#value();
    if (value === ']' || value === ')') throw this.#wrongEnd(value, 'None');
    return value;
  }

  /** Throws if something other than comments follows. */
  end(): void {
    const { scanner } = this;
    while (scanner.skipSpace()) {
      if (scanner.character !== '/')
        throw scanner.error(`Additional text encountered after finished reading JSON content: ${scanner.character}.`);
      scanner.comment();
    }
  }

  /** A value, comment or end; the position is at its first character. */
  #value(): JToken | ']' | ')' {
    const { scanner } = this;
    this.#run?.spend(2);
    const { character } = scanner;
    switch (character) {
      case '{':
        return this.#object();
      case '[':
        return this.#array();
      case ']':
      case ')':
        scanner.at++;
        scanner.hasStarted = true;
        return character;
      case '/': {
        const text = scanner.comment();
        scanner.hasStarted = true;
        return new JValue(text, 'Comment');
      }
      default: {
        const start = scanner.at;
        const token = this.#scalar(character);
        this.sources?.set(token, scanner.text.slice(start, scanner.at));
        scanner.hasStarted = true;
        return token;
      }
    }
  }

  #scalar(character: string): JValue {
    const { scanner } = this;
    switch (character) {
      case '"':
      case "'": {
        const text = scanner.string();
        const date = this.#dates ? parseDate(text) : null;
        return date === null ? new JValue(text, 'String') : new JValue(date, 'Date');
      }
      case 't':
        return this.#word('true', 'boolean', new JValue(true));
      case 'f':
        return this.#word('false', 'boolean', new JValue(false));
      case 'n':
        return this.#null();
      case 'u':
        return this.#word('undefined', 'undefined', new JValue(null, 'Undefined'));
      case 'N':
        return this.#word('NaN', 'NaN', new JValue(double(Number.NaN)));
      case 'I':
        return this.#word('Infinity', 'Infinity', new JValue(double(Number.POSITIVE_INFINITY)));
      case ',':
        return new JValue(null, 'Undefined');
      default:
        if (scanner.text.startsWith('-I', scanner.at))
          return this.#word('-Infinity', '-Infinity', new JValue(double(Number.NEGATIVE_INFINITY)));
        if (/[\p{N}.-]/u.test(character)) return new JValue(readNumber(scanner));
        throw this.#unexpected();
    }
  }

  #null(): JValue {
    const { scanner } = this;
    const next = scanner.text[scanner.at + 1];
    if (next === 'u') return this.#word('null', 'null', nullToken());
    if (next === undefined) {
      scanner.at++;
      throw scanner.error('Unexpected end when reading JSON.');
    }
    if (next === 'e') throw new UnsupportedError('JSON that contains JavaScript constructors');
    throw this.#unexpected();
  }

  #word(word: string, what: string, token: JValue): JValue {
    this.scanner.word(word, what);
    return token;
  }

  #object(): JObject {
    const { scanner } = this;
    const level = this.#push('Object');
    const object = new JObject();
    while (scanner.skipSpace()) {
      if (scanner.character === '/') scanner.comment();
      else if (scanner.character === '}') {
        this.#pop();
        return object;
      } else {
        const name = scanner.name();
        level.name = name;
        const value = this.#content('Object');
        object.put(this.#run, name, value);
        if (this.#afterValue('Object')) return object;
      }
    }
    throw this.#endOfContent(object);
  }

  /** The value of a property. */
  #content(type: 'Object' | 'Array'): JToken {
    while (this.scanner.skipSpace()) {
      const value = this.#value();
      if (typeof value === 'string') throw this.#wrongEnd(value, type);
      if (value.type !== 'Comment') return value;
    }
    throw this.#endOfContent(null);
  }

  #array(): JArray {
    const { scanner } = this;
    const level = this.#push('Array');
    const array = new JArray();
    while (scanner.skipSpace()) {
      const isContainer = /[[{]/.test(scanner.character);
      if (isContainer) level.index++;
      const value = this.#value();
      if (value === ']') {
        scanner.levels.pop();
        return array;
      }
      if (value === ')') throw this.#wrongEnd(value, 'Array');
      if (value.type === 'Comment') continue;
      if (!isContainer) level.index++;
      array.insert(this.#run, array.items.length, value);
      if (this.#afterValue('Array')) return array;
    }
    throw this.#endOfContent(array);
  }

  /** Reads what follows a value of a container: true if the container ends. */
  #afterValue(type: 'Object' | 'Array'): boolean {
    const { scanner } = this;
    while (scanner.skipSpace()) {
      const { character } = scanner;
      if (character === '/') scanner.comment();
      else if (character === ',') {
        scanner.at++;
        return false;
      } else if ('}])'.includes(character)) {
        scanner.at++;
        if (character !== (type === 'Object' ? '}' : ']')) throw this.#wrongEnd(character, type);
        scanner.levels.pop();
        return true;
      } else throw scanner.error(`After parsing a value an unexpected character was encountered: ${character}.`);
    }
    throw this.#endOfContent(null);
  }

  #push(type: 'Object' | 'Array') {
    const { scanner } = this;
    scanner.at++;
    scanner.hasStarted = true;
    if (scanner.levels.length === maximumDepth)
      throw scanner.error(`The reader's MaxDepth of ${maximumDepth} has been exceeded.`);
    const level = { type, name: null, index: -1 } as { type: 'Object' | 'Array'; name: string | null; index: number };
    scanner.levels.push(level);
    return level;
  }

  #pop(): void {
    this.scanner.at++;
    this.scanner.levels.pop();
  }

  #unexpected() {
    return this.scanner.error(`Unexpected character encountered while parsing value: ${this.scanner.character}.`);
  }

  #wrongEnd(character: string, type: string) {
    this.scanner.levels.pop();
    const token = { '}': 'EndObject', ']': 'EndArray', ')': 'EndConstructor' }[character];
    return this.scanner.error(`JsonToken ${token} is not valid for closing JsonType ${type}.`);
  }

  #endOfContent(container: JToken | null) {
    const { scanner } = this;
    // An array that ends too early is what was read of it, in ways that depend on what is inside of it.
    if (this.#isSerializer && scanner.levels[0]?.type === 'Array')
      throw new UnsupportedError('An array of JSON that ends too early');
    if (this.#isSerializer)
      return exception(
        'Newtonsoft.Json.JsonSerializationException',
        `Unexpected end when reading token. Path '${pathOf(scanner.levels)}'.`,
      );
    const name = scanner.levels[0]?.type === 'Object' ? 'JObject' : 'JArray';
    const isFresh = scanner.levels.length === 1 && container?.children.length === 0;
    return scanner.error(
      isFresh ? `Error reading ${name} from JsonReader.` : `Unexpected end of content while loading ${name}.`,
    );
  }
}
