import { toUpper } from './characters.ts';
import { compareByCulture } from './compare-strings.ts';
import { invalidArgument } from './errors.ts';
import { UnsupportedError } from './exception.ts';

/** `StringComparison`: whether it is by culture, and whether it ignores case. */
export interface Comparison {
  readonly isOrdinal: boolean;
  readonly ignoresCase: boolean;
}

export const ordinal: Comparison = { isOrdinal: true, ignoresCase: false };
export const ordinalIgnoreCase: Comparison = { isOrdinal: true, ignoresCase: true };
export const culture: Comparison = { isOrdinal: false, ignoresCase: false };
export const cultureIgnoreCase: Comparison = { isOrdinal: false, ignoresCase: true };

const comparisons = [culture, cultureIgnoreCase, culture, cultureIgnoreCase, ordinal, ordinalIgnoreCase];

/** The comparison of a value of `StringComparison`. */
export function comparisonFor(value: number): Comparison {
  const found = comparisons[value];
  if (!found)
    throw invalidArgument('The string comparison type passed in is currently not supported.', 'comparisonType');
  return found;
}

const withoutCase = new Intl.Collator('und', { sensitivity: 'accent' });

/** Orders two strings; null is first. Ordinal results are differences, as in .NET. */
export function compareStrings(a: string | null, b: string | null, { isOrdinal, ignoresCase }: Comparison): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  if (isOrdinal) return ignoresCase ? difference(toUpper(a), toUpper(b)) : difference(a, b);
  return Math.sign(ignoresCase ? withoutCase.compare(a, b) : compareByCulture(a, b));
}

function difference(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const found = a.charCodeAt(index) - b.charCodeAt(index);
    if (found !== 0) return found;
  }
  return a.length - b.length;
}

export const equalStrings = (a: string | null, b: string | null, comparison: Comparison): boolean =>
  compareStrings(a, b, comparison) === 0;

/** Text without characters that a culture ignores or combines: finding it by culture is finding it ordinally. */
const plain =
  /^(?:[\t-\r -~\xa0-\xac\xae-\u024f\u0391-\u03c9\u0400-\u0481\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\u2013-\u2026\u20ac]|\p{Emoji_Presentation})*$/u;
const ascii = /^[\t-\r -~]*$/;

/** Two texts in a form in which one is found in the other ordinally. */
export function searchable(text: string, wanted: string, { isOrdinal, ignoresCase }: Comparison): [string, string] {
  const isSafe =
    isOrdinal || (ignoresCase ? ascii.test(text) && ascii.test(wanted) : plain.test(text) && plain.test(wanted));
  if (!isSafe)
    throw new UnsupportedError('Culture-sensitive search in this text is not supported; use StringComparison.Ordinal');
  return ignoresCase ? [toUpper(text), toUpper(wanted)] : [text, wanted];
}
