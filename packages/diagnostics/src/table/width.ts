/** Characters without a place of their own: combining marks, formats, and those that a terminal does not show. */
const invisible = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;

/** Characters that take two places: East Asian ones (Unicode TR 11, W and F) and emoji. */
const wide =
  /[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Regional_Indicator}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\p{Script=Tangut}\p{Script=Nushu}\p{Script=Khitan_Small_Script}\u{2e80}-\u{303e}\u{3041}-\u{33ff}\u{4dc0}-\u{4dff}\u{fe10}-\u{fe19}\u{fe30}-\u{fe6f}\u{ff01}-\u{ff60}\u{ffe0}-\u{ffe6}\u{1aff0}-\u{1b2ff}\u{1d300}-\u{1d376}\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Text whose characters take one place each. */
const plain = /^[\x20-\x7e]*$/;

/** The places that a character takes. */
const placesOf = (one: string) => (wide.test(one) ? 2 : invisible.test(one) ? 0 : 1);

/**
 * Returns the places that a text takes in a terminal. Characters that a terminal joins, such as those of a family of emoji, count
 * separately: a text never takes more than that.
 *
 * @example
 * textWidth('注文 API'); // 8
 */
export function textWidth(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const one of text) width += placesOf(one);
  return width;
}

/**
 * Cuts a text to the places that there are, with … at the end of what is cut.
 *
 * @param width the places that there are
 * @example
 * truncated('publishing', 6); // 'publi…'
 */
export function truncated(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  return width < 1 ? '' : `${startOf(text, width - 1)}…`;
}

/** The start of a text that fits. */
export function startOf(text: string, width: number): string {
  let left = width;
  let end = 0;
  for (const one of text) {
    left -= placesOf(one);
    if (left < 0) break;
    end += one.length;
  }
  return text.slice(0, end);
}
