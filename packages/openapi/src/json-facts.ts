/** A key that an object of a JSON text contains twice, and where the second is. */
export interface DuplicateKey {
  readonly key: string;
  readonly offset: number;
}

/** What a JSON text shows that the values of `JSON.parse` do not, or not as fast. */
export interface JsonFacts {
  /**
   * The first key that an object contains twice. `JSON.parse` takes the last of them; the importer of the service rejects the
   * text.
   */
  readonly twice?: DuplicateKey;
  /** Levels of objects and lists. */
  readonly depth: number;
  /** A number has so many digits or an exponent that a double may not store it. */
  readonly hasLongNumber: boolean;
}

/**
 * Reads the facts of a JSON text.
 *
 * @param text JSON that `JSON.parse` accepts
 */
export function jsonFacts(text: string): JsonFacts {
  // The keys of each object around the current position; undefined for a list.
  const around: (Set<string> | undefined)[] = [];
  let twice: DuplicateKey | undefined;
  let depth = 0;
  let hasLongNumber = false;
  // The last string. Every text is scanned, so this loop is several times faster than a pattern.
  let [start, end] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= space) continue;
    if (code === quote) {
      start = at;
      end = endOfString(text, at);
      at = end;
    } else if (code === colon) {
      const keys = around.at(-1);
      const written = text.slice(start + 1, end);
      const key = written.includes('\\') ? String(JSON.parse(`"${written}"`)) : written;
      if (keys?.has(key)) twice ??= { key, offset: start };
      keys?.add(key);
    } else if (code === openBrace || code === openBracket) {
      around.push(code === openBrace ? new Set() : undefined);
      if (around.length > depth) depth = around.length;
    } else if (code === closeBrace || code === closeBracket) around.pop();
    else if (code >= zero && code <= nine) {
      numberAt.lastIndex = at;
      const number = numberAt.exec(text)?.[0] ?? '';
      if (number.length > 15 || /e/i.test(number)) hasLongNumber = true;
      at += number.length - 1;
    }
  }
  return { ...(twice ? { twice } : {}), depth, hasLongNumber };
}

const numberAt = /[\d.eE+-]+/y;
const [space, quote, colon, openBrace, closeBrace, openBracket, closeBracket, backslash, zero, nine] = [
  0x20, 0x22, 0x3a, 0x7b, 0x7d, 0x5b, 0x5d, 0x5c, 0x30, 0x39,
];

/** The position of the quote that ends a string. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}
