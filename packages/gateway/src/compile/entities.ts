const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const entity = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi;

/** Replaces the entities of XML by their characters. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(entity, (whole, name?: string, decimal?: string, hex?: string) => {
    if (name) return named[name.toLowerCase()] ?? whole;
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The code of an expression: entities are characters only where it is encoded as a whole, as `xml` has it. */
export function decodeExpression(code: string, quote?: string): string {
  const isRaw =
    code.includes('<') || (quote !== undefined && code.includes(quote)) || code.replaceAll(entity, '').includes('&');
  return isRaw ? code : decodeEntities(code);
}
