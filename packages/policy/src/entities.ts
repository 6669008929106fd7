const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const entity = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi;

/** Replaces the entities of XML by their characters; others stay. */
export function decodeEntities(text: string): string {
  return text.replaceAll(entity, (whole, name?: string, decimal?: string, hex?: string) => {
    if (name) return named[name.toLowerCase()] ?? whole;
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The same, with the index in the encoded text of an index in the result. */
export function decodeWithPlaces(text: string): { readonly text: string; place(index: number): number } {
  if (!text.includes('&')) return { text, place: (index) => index };
  // For each entity, where it ends in the result and how much longer the encoded text is up to there.
  const ends: { readonly at: number; readonly longer: number }[] = [];
  let longer = 0;
  for (const { 0: whole, index } of text.matchAll(entity)) {
    const { length } = decodeEntities(whole);
    const at = index - longer + length;
    longer += whole.length - length;
    ends.push({ at, longer });
  }
  return {
    text: decodeEntities(text),
    place: (index) => index + (ends.findLast(({ at }) => at <= index)?.longer ?? 0),
  };
}

/** Encodes the characters that XML does not allow in element text, and `>`. */
export const encodeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Encodes the characters that XML does not allow in a text or in an attribute value with this delimiter. */
export function encodeEntities(text: string, quote?: string): string {
  const plain = encodeText(text).replaceAll('"', '&quot;');
  return quote === "'" ? plain.replaceAll("'", '&apos;') : plain;
}

/**
 * Whether an expression is encoded XML: it has no raw `<`, no `&` outside an entity and no raw delimiter. Only then
 * entities mean characters; in a raw `Replace("<", "&lt;")` they are part of the program.
 *
 * @param quote delimiter of the attribute that contains the expression; absent in element text
 */
export function isEncoded(expression: string, quote?: string): boolean {
  if (expression.includes('<') || (quote !== undefined && expression.includes(quote))) return false;
  return !expression.replaceAll(entity, '').includes('&');
}
