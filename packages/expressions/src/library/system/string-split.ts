import { isSpace, trim } from '../../runtime/characters.ts';
import { outOfRange } from '../../runtime/errors.ts';
import type { Run } from '../../runtime/run.ts';
import { NetArray } from '../../runtime/values.ts';
import type { TypeDeclaration } from '../../types/declare.ts';

const removesEmpty = 1;
const trims = 2;

/** The next separator of a text. */
type Find = (text: string, from: number) => { readonly at: number; readonly length: number } | undefined;

function findCharacters(characters: readonly number[] | null): Find {
  const isSeparator = characters?.length ? (one: string) => characters.includes(one.charCodeAt(0)) : isSpace;
  return (text, from) => {
    for (let at = from; at < text.length; at++) if (isSeparator(text.charAt(at))) return { at, length: 1 };
    return undefined;
  };
}

function findTexts(separators: readonly (string | null)[]): Find {
  const wanted = separators.filter((one) => one !== null && one !== '') as string[];
  return (text, from) => {
    let best: { at: number; length: number } | undefined;
    for (const one of wanted) {
      const at = text.indexOf(one, from);
      // The first of two separators at one place wins.
      if (at >= 0 && (!best || at < best.at)) best = { at, length: one.length };
    }
    return best;
  };
}

function split(run: Run, text: string, find: Find, options: number, count = 0x7fff_ffff): NetArray {
  if (count < 0) throw outOfRange('count', 'Count must be positive.');
  const shaped = (part: string): string => ((options & trims) !== 0 ? trim(part, 'both') : part);
  const isKept = (part: string): boolean => (options & removesEmpty) === 0 || part !== '';
  if (count === 1) {
    // The text is not looked through.
    const only = shaped(text);
    return new NetArray(run.types.get('string'), isKept(only) ? [only] : []);
  }
  const parts: string[] = [];
  let from = 0;
  while (count > 0) {
    const found = parts.length < count - 1 ? find(text, from) : undefined;
    if (!found) break;
    const part = shaped(text.slice(from, found.at));
    if (isKept(part)) parts.push(part);
    from = found.at + found.length;
    run.spend();
  }
  // Empty parts before the last one do not count, if they are removed.
  if (parts.length === count - 1 && (options & removesEmpty) !== 0) {
    for (let found = find(text, from); found && !isKept(shaped(text.slice(from, found.at))); found = find(text, from))
      from = found.at + found.length;
  }
  const last = shaped(text.slice(from));
  if (count > 0 && isKept(last)) parts.push(last);
  run.grow(text.length + parts.length);
  return new NetArray(run.types.get('string'), parts);
}

/** `Split(separator, count, options)` with some of its parameters. */
const byCharacters = (array: NetArray | null): Find => findCharacters(array && (array.items as number[]));

/** Without separators, strings are split at white space too. */
const byTexts = (array: NetArray | null): Find =>
  array?.items.length ? findTexts(array.items as string[]) : findCharacters(null);

const byText = (separator: string | null): Find =>
  separator ? findTexts([separator]) : separator === null ? findCharacters(null) : () => undefined;

/** The overloads of `Split`. */
export const splitMembers: NonNullable<TypeDeclaration['members']> = {
  'string[] Split(params char[])'(this: Run, text: string, by: NetArray | null) {
    return split(this, text, byCharacters(by), 0);
  },
  'string[] Split(char[], int)'(this: Run, text: string, by: NetArray | null, count: number) {
    return split(this, text, byCharacters(by), 0, count);
  },
  'string[] Split(char[], StringSplitOptions)'(this: Run, text: string, by: NetArray | null, options: number) {
    return split(this, text, byCharacters(by), options);
  },
  'string[] Split(char[], int, StringSplitOptions)'(
    this: Run,
    text: string,
    by: NetArray | null,
    count: number,
    options: number,
  ) {
    return split(this, text, byCharacters(by), options, count);
  },
  'string[] Split(string[], StringSplitOptions)'(this: Run, text: string, by: NetArray | null, options: number) {
    return split(this, text, byTexts(by), options);
  },
  'string[] Split(string[], int, StringSplitOptions)'(
    this: Run,
    text: string,
    by: NetArray | null,
    count: number,
    options: number,
  ) {
    return split(this, text, byTexts(by), options, count);
  },
  'string[] Split(char separator, StringSplitOptions options = 0)'(
    this: Run,
    text: string,
    by: number,
    options: number,
  ) {
    return split(this, text, findCharacters([by]), options);
  },
  'string[] Split(char separator, int count, StringSplitOptions options = 0)'(
    this: Run,
    text: string,
    by: number,
    count: number,
    options: number,
  ) {
    return split(this, text, findCharacters([by]), options, count);
  },
  'string[] Split(string separator, StringSplitOptions options = 0)'(
    this: Run,
    text: string,
    by: string | null,
    options: number,
  ) {
    return split(this, text, byText(by), options);
  },
  'string[] Split(string separator, int count, StringSplitOptions options = 0)'(
    this: Run,
    text: string,
    by: string | null,
    count: number,
    options: number,
  ) {
    return split(this, text, byText(by), options, count);
  },
};
