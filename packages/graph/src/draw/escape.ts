const longest = 60;

/**
 * A name on one line: names come from files and can contain any text. Control characters, and those that change the direction of text,
 * are replaced, and so is what XML cannot contain.
 */
export const plainText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\p{Cc}+/gu, ' ')
    .replaceAll(/[\p{Bidi_Control}\uFFFE\uFFFF]/gu, '\uFFFD')
    .trim();

/** A name on one line of a drawing. */
export function shortText(text: string): string {
  const characters = [...plainText(text)];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
}

/** A text inside of XML. */
export const xmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * A quoted string of DOT. In labels, Graphviz replaces `\N` and HTML entities, so backslashes and ampersands are escaped.
 */
export const dotLabel = (lines: readonly string[]): string =>
  `"${lines.map((line) => dotEscaped(line).replaceAll('&', '&amp;')).join('\\n')}"`;

/** A node of DOT. */
export const dotId = (id: string): string =>
  `"${dotEscaped(id.toWellFormed().replaceAll(/\p{Cc}/gu, encodeURIComponent))}"`;

const dotEscaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');

/** A text inside of a quoted label of Mermaid: everything but letters, digits and some signs as `#code;`. */
export const mermaidText = (text: string): string =>
  text.replaceAll(/[^\p{L}\p{N} _.:/-]|--+|^-|\/\//gu, (found) =>
    [...found].map((one) => `#${one.codePointAt(0)};`).join(''),
  );
