import { utf8 } from '../encodings.ts';

const hex = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** Escapes a character as the bytes of its UTF-8. */
export const escaped = (character: string): string => Array.from(utf8.encode(character), hex).join('');

/** Escapes all characters but those of a class. */
export const escapeBut = (text: string, kept: RegExp): string =>
  Array.from(text, (one) => (kept.test(one) ? one : escaped(one))).join('');

/** `Uri.EscapeDataString`. */
export const escapeData = (text: string): string => escapeBut(text, /[A-Za-z0-9\-._~]/);

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of bytes of UTF-8; undefined if they are not valid. */
function decoded(bytes: readonly number[]): string | undefined {
  try {
    return strict.decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

/** The length of a sequence of UTF-8 by its first byte. */
const lengthOf = (byte: number): number => (byte < 0x80 ? 1 : byte < 0xc2 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4);

/**
 * Replaces escapes by the characters that they are. Bytes that are not UTF-8 stay escaped.
 *
 * @param isKept true for characters that stay escaped
 */
export function unescaped(text: string, isKept: (character: string) => boolean = () => false): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    const bytes = (run.match(/[^%]{2}/g) ?? []).map((pair) => Number.parseInt(pair, 16));
    let result = '';
    for (let at = 0; at < bytes.length; ) {
      const length = lengthOf(bytes[at] ?? 0);
      const character = length > 0 ? decoded(bytes.slice(at, at + length)) : undefined;
      const size = character === undefined ? 1 : length;
      result += character === undefined || isKept(character) ? run.slice(at * 3, (at + size) * 3) : character;
      at += size;
    }
    return result;
  });
}
