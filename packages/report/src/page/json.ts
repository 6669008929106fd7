/**
 * Writes a value as the JSON of a script element. Without the sign `<` it can neither end the element nor begin a comment.
 *
 * @param mask applied to every text, and to the names of properties
 */
export function embeddedJson(value: unknown, mask: (text: string) => string): string {
  return JSON.stringify(masked(value, mask)).replaceAll('<', '\\u003c');
}

function masked(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((one) => masked(one, mask));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [mask(name), masked(one, mask)]));
}

/** Escapes a text for HTML. */
export const htmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
