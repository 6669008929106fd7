import type { Run } from '../../runtime/run.ts';
import { BasicAuthValue } from './tokens.ts';

/** Reads the value of an `Authorization` header; null if it is not one of the scheme `Basic`. */
export function readBasic(run: Run, header: string | null): BasicAuthValue | null {
  if (header === null || !/^basic /i.test(header)) return null;
  const bytes = base64(run, header.slice(6).trim());
  if (!bytes) return null;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const at = text.indexOf(':');
  return at < 0 ? null : new BasicAuthValue(text.slice(0, at), text.slice(at + 1));
}

/** The bytes of Base64, which may contain white space; undefined if it is none. */
export function base64(run: Run, text: string): Uint8Array | undefined {
  run.spend(text.length >> 4);
  const plain = text.replace(/[ \t\r\n]/g, '');
  if (plain.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(plain)) return undefined;
  return Uint8Array.from(atob(plain), (character) => character.charCodeAt(0));
}
