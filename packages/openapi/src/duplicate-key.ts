/** A key that an object of a JSON text contains twice, and where the second is. */
export interface DuplicateKey {
  readonly key: string;
  readonly offset: number;
}

/**
 * The first key that an object of a JSON text contains twice. `JSON.parse` takes the last of them; the importer of the service rejects
 * the text.
 *
 * @param text JSON that `JSON.parse` accepts
 */
export function duplicateKey(text: string): DuplicateKey | undefined {
  // The keys of each object around the current position; undefined for a list.
  const around: (Set<string> | undefined)[] = [];
  // The last string. Every text is scanned, so this loop is several times faster than a pattern.
  let [start, end] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      start = at;
      end = endOfString(text, at);
      at = end;
    } else if (code === colon) {
      const keys = around.at(-1);
      const written = text.slice(start + 1, end);
      const key = written.includes('\\') ? String(JSON.parse(`"${written}"`)) : written;
      if (keys?.has(key)) return { key, offset: start };
      keys?.add(key);
    } else if (code === openBrace) around.push(new Set());
    else if (code === openBracket) around.push(undefined);
    else if (code === closeBrace || code === closeBracket) around.pop();
  }
  return undefined;
}

const [quote, colon, openBrace, closeBrace, openBracket, closeBracket, backslash] = [...'":{}[]\\'].map((one) =>
  one.charCodeAt(0),
);

/** The position of the quote that ends a string. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}
