/** Letters whose upper case has one more letter in JavaScript, and a title case in .NET. */
const titles = /[\u1f80-\u1f87\u1f90-\u1f97\u1fa0-\u1fa7]/;
const otherTitles: Readonly<Record<string, string>> = { '\u1fb3': '\u1fbc', '\u1fc3': '\u1fcc', '\u1ff3': '\u1ffc' };
/** Dotless i, and pairs of letters that are new in Unicode 16. */
const kept = /[\u0130\u0131\u019b\u0264\u1c89\u1c8a\ua7cb-\ua7cf\ua7d2-\ua7d5\ua7da-\ua7dc]/;
const ascii = /^[\0-\x7f]*$/;

function upperOf(letter: string): string {
  if (kept.test(letter)) return letter;
  if (titles.test(letter)) return String.fromCharCode(letter.charCodeAt(0) + 8);
  const upper = otherTitles[letter] ?? letter.toUpperCase();
  return upper.length === letter.length ? upper : letter;
}

function lowerOf(letter: string): string {
  const lower = letter.toLowerCase();
  return kept.test(letter) || lower.length !== letter.length ? letter : lower;
}

/** Upper case, letter by letter: the length of the text stays. */
export const toUpper = (text: string): string =>
  ascii.test(text) ? text.toUpperCase() : Array.from(text, upperOf).join('');

/** Lower case, letter by letter. */
export const toLower = (text: string): string =>
  ascii.test(text) ? text.toLowerCase() : Array.from(text, lowerOf).join('');

/** White space of .NET, as the inside of a class of a regular expression. */
export const spaces = '\\t-\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

const spaceStart = new RegExp(`^[${spaces}]+`);
const space = new RegExp(`[${spaces}]`);

/** True for white space. */
export const isSpace = (character: string): boolean => space.test(character);

/** Removes characters from one or both ends; white space without `characters`. */
export function trim(text: string, ends: 'start' | 'end' | 'both', characters?: string): string {
  const isCut = characters ? (one: string) => characters.includes(one) : isSpace;
  let start = 0;
  let end = text.length;
  if (ends !== 'end') while (start < end && isCut(text[start] ?? '')) start++;
  if (ends !== 'start') while (end > start && isCut(text[end - 1] ?? '')) end--;
  return text.slice(start, end);
}

/** True for empty text and white space. */
export const isBlank = (text: string): boolean => text.replace(spaceStart, '') === '';
