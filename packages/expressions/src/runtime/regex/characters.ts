import { toLower, toUpper } from '../characters.ts';
import type { CharacterTest } from './node.ts';

/** A test with its results kept: patterns ask for the same characters. */
function cached(test: (character: string) => boolean): CharacterTest {
  const known = new Map<number, boolean>();
  return (code) => {
    const before = known.get(code);
    if (before !== undefined) return before;
    const result = test(String.fromCharCode(code));
    known.set(code, result);
    return result;
  };
}

const digit = cached((one) => /\p{Nd}/u.test(one));
export const word = cached((one) => /[\p{L}\p{Mn}\p{Nd}\p{Pc}]/u.test(one));
const space = cached((one) => /[\t-\r\x85\p{Z}]/u.test(one));
/** Joiners are inside of words for `\b`. */
export const boundaryWord: CharacterTest = (code) => word(code) || code === 0x200c || code === 0x200d;

export const not =
  (test: CharacterTest): CharacterTest =>
  (code) =>
    !test(code);

/** `\d`, `\W` and the like. */
export const shorthand: Readonly<Record<string, CharacterTest>> = {
  d: digit,
  D: not(digit),
  w: word,
  W: not(word),
  s: space,
  S: not(space),
};

const categories = /^(L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfson]?)$/;
const byCategory = new Map<string, CharacterTest>();

/** The characters of a general category; undefined for other names. */
export function category(name: string): CharacterTest | undefined {
  if (!categories.test(name)) return undefined;
  const before = byCategory.get(name);
  if (before) return before;
  const pattern = new RegExp(`\\p{gc=${name}}`, 'u');
  const made = cached((one) => pattern.test(one));
  byCategory.set(name, made);
  return made;
}

const lower = (code: number): number => toLower(String.fromCharCode(code)).charCodeAt(0);
const upper = (code: number): number => toUpper(String.fromCharCode(code)).charCodeAt(0);

/** The form in which characters that differ in case only are equal. */
export const folded = (code: number): number => (code < 0x80 && (code < 65 || code > 90) ? code : lower(code));

/** One character. */
export function characterTest(wanted: number, ignoresCase: boolean): CharacterTest {
  if (!ignoresCase) return (code) => code === wanted;
  const form = folded(wanted);
  return (code) => folded(code) === form;
}

/** The characters of a range. */
export function rangeTest(first: number, last: number, ignoresCase: boolean): CharacterTest {
  const inside = (code: number): boolean => code >= first && code <= last;
  return ignoresCase ? (code) => inside(code) || inside(lower(code)) || inside(upper(code)) : inside;
}
