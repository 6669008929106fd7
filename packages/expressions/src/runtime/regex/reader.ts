import { exception, type NetException, UnsupportedError } from '../exception.ts';
import { category, characterTest, not, rangeTest, shorthand } from './characters.ts';
import type { CharacterTest } from './node.ts';

/** A place in a pattern, and what both patterns and classes read. */
export class PatternReader {
  readonly pattern: string;
  at = 0;
  constructor(pattern: string) {
    this.pattern = pattern;
  }

  get next(): string {
    return this.pattern[this.at] ?? '';
  }
  get isEnd(): boolean {
    return this.at >= this.pattern.length;
  }

  take(text: string): boolean {
    if (!this.pattern.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  /** What a pattern matches here, or nothing. */
  match(pattern: RegExp): RegExpExecArray | null {
    const sticky = new RegExp(pattern, `${pattern.flags}y`);
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.pattern);
    if (found) this.at = sticky.lastIndex;
    return found;
  }

  error(reason: string): NetException {
    return exception(
      'System.Text.RegularExpressions.RegexParseException',
      `Invalid pattern '${this.pattern}' at offset ${this.at}. ${reason}`,
    );
  }

  /** `\d`, `\p{Lu}`: after the backslash; undefined for others. */
  classEscape(): CharacterTest | undefined {
    const letter = this.next;
    const test = shorthand[letter];
    if (test) {
      this.at++;
      return test;
    }
    if (letter !== 'p' && letter !== 'P') return undefined;
    const [found, name = ''] = this.match(/[pP]\{([\w-]+)\}/) ?? [];
    if (found === undefined) throw this.error('Incomplete \\p{X} character escape.');
    const named = category(name);
    if (!named) {
      if (/^Is/.test(name)) throw new UnsupportedError(`The Unicode block ${name} of a pattern is not supported`);
      throw this.error(`Unknown property '${name}'.`);
    }
    return letter === 'P' ? not(named) : named;
  }

  /** The code of an escaped character: after the backslash. */
  characterEscape(): number {
    if (this.isEnd) throw this.error('Illegal \\ at end of pattern.');
    const [, two] = this.match(/x([0-9a-f]{2})/i) ?? [];
    if (two) return Number.parseInt(two, 16);
    const [, four] = this.match(/u([0-9a-f]{4})/i) ?? [];
    if (four) return Number.parseInt(four, 16);
    const [, control] = this.match(/c([A-Za-z@[\\\]^_])/) ?? [];
    if (control) return control.toUpperCase().charCodeAt(0) - 64;
    const octal = this.match(/[0-7]{1,3}/)?.[0];
    if (octal) return Number.parseInt(octal, 8) & 0xff;
    const letter = this.next;
    const known = { a: 7, b: 8, t: 9, r: 13, v: 11, f: 12, n: 10, e: 27 }[letter];
    if (known === undefined && /[\w]/.test(letter)) throw this.error(`Unrecognized escape sequence \\${letter}.`);
    this.at++;
    return known ?? letter.charCodeAt(0);
  }

  /** A class: after its bracket. */
  characterClass(ignoresCase: boolean): CharacterTest {
    const isNegative = this.take('^');
    const tests: CharacterTest[] = [];
    let removed: CharacterTest | undefined;
    for (let isFirst = true; ; isFirst = false) {
      if (this.isEnd) throw this.error('Unterminated [] set.');
      if (!isFirst && this.take(']')) break;
      if (!isFirst && this.take('-[')) {
        removed = this.characterClass(ignoresCase);
        if (!this.take(']')) throw this.error('A subtraction must be the last element in a character class.');
        break;
      }
      tests.push(this.#member(ignoresCase));
    }
    const inside: CharacterTest = (code) => tests.some((test) => test(code)) !== isNegative;
    return removed ? (code) => inside(code) && !(removed as CharacterTest)(code) : inside;
  }

  #member(ignoresCase: boolean): CharacterTest {
    if (this.pattern.startsWith('[:', this.at) && /^\[:\w+:\]/.test(this.pattern.slice(this.at)))
      throw new UnsupportedError('Classes with [: in a pattern are not supported');
    const first = this.#classCharacter();
    if (typeof first === 'function') return first;
    const isRange =
      this.next === '-' && !/^-[\][]/.test(this.pattern.slice(this.at)) && this.at + 1 < this.pattern.length;
    if (!isRange) return characterTest(first, ignoresCase);
    this.at++;
    const last = this.#classCharacter();
    if (typeof last === 'function') throw this.error('Cannot include class in character range.');
    if (last < first) throw this.error('[x-y] range in reverse order.');
    return rangeTest(first, last, ignoresCase);
  }

  #classCharacter(): number | CharacterTest {
    if (this.take('\\')) return this.classEscape() ?? this.characterEscape();
    const code = this.pattern.charCodeAt(this.at);
    this.at++;
    return code;
  }
}
