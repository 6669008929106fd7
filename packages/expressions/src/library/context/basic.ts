import { NetException } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import type { NetArray } from '../../runtime/values.ts';
import { callMember } from '../members.ts';
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

/** The bytes of Base64; undefined if it is none. */
export function base64(run: Run, text: string): Uint8Array | undefined {
  try {
    const { items } = callMember(run, 'Convert', 'static byte[] FromBase64String(string)', text) as NetArray;
    return items as Uint8Array;
  } catch (error) {
    if (error instanceof NetException) return undefined;
    throw error;
  }
}
