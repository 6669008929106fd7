import { BasicAuthValue } from './tokens.ts';

/** Reads the value of an `Authorization` header; null if it is not one of the scheme `Basic`. */
export function readBasic(header: string | null): BasicAuthValue | null {
  if (header === null || !/^basic /i.test(header)) return null;
  const bytes = base64(header.slice(6).trim());
  if (!bytes) return null;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const at = text.indexOf(':');
  return at < 0 ? null : new BasicAuthValue(text.slice(0, at), text.slice(at + 1));
}

/** The bytes of Base64, which may contain white space; undefined if it is none. */
export function base64(text: string): Uint8Array | undefined {
  const plain = text.replace(/[ \t\r\n]/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(plain)) return undefined;
  return Uint8Array.from(atob(plain), (character) => character.charCodeAt(0));
}
