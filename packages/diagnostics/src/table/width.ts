/** Characters without a place of their own: combining marks, formats, and those that a terminal does not show. */
const invisible = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;

/** Formats that are shown: signs around the digits that follow them. */
const shown = /[\u{600}-\u{605}\u{6dd}\u{890}\u{891}\u{8e2}\u{110bd}\u{110cd}]/u;

/** Characters that take two places: East Asian ones (Unicode TR 11, W and F) and emoji. */
const wide = new RegExp(
  `[${[
    String.raw`\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Regional_Indicator}`,
    ...['Han', 'Hangul', 'Hiragana', 'Katakana', 'Bopomofo', 'Yi'].map((script) => `\\p{Script=${script}}`),
    // Symbols and punctuation.
    String.raw`\u{2329}\u{232a}\u{2630}-\u{2637}\u{268a}-\u{268f}\u{2e80}-\u{303e}\u{3041}-\u{33ff}\u{4dc0}-\u{4dff}`,
    // Forms that are compatible or of full width.
    String.raw`\u{f900}-\u{faff}\u{fe10}-\u{fe19}\u{fe30}-\u{fe6f}\u{ff01}-\u{ff60}\u{ffe0}-\u{ffe6}`,
    // Tangut, Khitan, Nushu and kana; symbols of Tai Xuan Jing; pictures; planes 2 and 3.
    String.raw`\u{16fe0}-\u{1b2ff}\u{1d300}-\u{1d376}\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}`,
  ].join('')}]`,
  'u',
);

/** Text whose characters take one place each. */
const plain = /^[\x20-\x7e]*$/;

/** The places that a character takes. */
const placesOf = (one: string) => (wide.test(one) ? 2 : invisible.test(one) && !shown.test(one) ? 0 : 1);

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
