/**
 * Hexadecimal digits that depend on a text only, in the place of values that another system would make: thumbprints of
 * certificates, ids of a directory. They are not cryptographic.
 *
 * @example
 * digitsOf('a', 40).length; // 40
 */
export function digitsOf(text: string, length: number): string {
  const parts = Array.from({ length: Math.ceil(length / 8) }, (_, index) => hash(`${index} ${text}`));
  return parts.join('').slice(0, length);
}

/** Such digits in the form of a UUID. */
export function uuidOf(text: string): string {
  const digits = digitsOf(text, 32);
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join(
    '-',
  );
}

/** FNV-1a with a final mix, as 8 hexadecimal digits. */
function hash(text: string): string {
  let state = 0x811c9dc5;
  for (const char of text) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  return ((state ^ (state >>> 13)) >>> 0).toString(16).padStart(8, '0');
}
