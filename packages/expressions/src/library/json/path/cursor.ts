import { exception, type NetException } from '../../../runtime/exception.ts';
import { escapes } from '../escapes.ts';
import { double, long, type Scalar } from '../numeric.ts';
import { pathError } from './types.ts';

/** The position in a path, and the reading of its literals. */
export class Cursor {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  literal(character: string): Scalar {
    if (character === "'") return this.string();
    const number = /^[\d-][^ )]*(?=[ )])/.exec(this.text.slice(this.at))?.[0];
    if (number !== undefined) {
      this.at += number.length;
      if (/[.Ee]/.test(number) && Number.isFinite(Number(number))) return double(Number(number));
      if (/^-?\d+$/.test(number) && BigInt.asIntN(64, BigInt(number)) === BigInt(number)) return long(BigInt(number));
    }
    if (this.take('true')) return true;
    if (this.take('false')) return false;
    if (this.take('null')) return null;
    if (character === '/') return this.regex();
    throw this.unexpected();
  }

  regex(): string {
    const found = /^\/(?:\\[\s\S]|[^/\\])*\/\p{L}*/u.exec(this.text.slice(this.at))?.[0];
    if (!found) throw pathError('Path ended with an open regex.');
    this.at += found.length;
    return found;
  }

  string(): string {
    let text = '';
    this.at++;
    while (this.at < this.text.length) {
      const character = this.text[this.at++] as string;
      if (character === "'") return text;
      if (character !== '\\' || this.at >= this.text.length) text += character;
      else {
        const escaped = this.text[this.at++] as string;
        const resolved = escapes[escaped];
        if (resolved === undefined) throw pathError(`Unknown escape character: \\${escaped}`);
        text += resolved;
      }
    }
    throw pathError('Path ended with an open string.');
  }

  digits(): string {
    const start = this.at;
    while (/[\d-]/.test(this.text[this.at] ?? '')) this.at++;
    const digits = this.text.slice(start, this.at);
    this.skipSpace();
    return digits;
  }

  take(word: string): boolean {
    if (!this.text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  skipSpace(): void {
    while (this.text[this.at] === ' ') this.at++;
  }

  ensure(message: string): void {
    if (this.at >= this.text.length) throw pathError(message);
  }

  unexpected(): NetException {
    return pathError(`Unexpected character while parsing path query: ${this.text[this.at] ?? this.outside()}`);
  }

  outside(): never {
    throw exception('IndexOutOfRangeException', 'Index was outside the bounds of the array.');
  }
}
