import { stableText } from '@apimkit/model/internal';
import type { JsonObject } from '@apimkit/openapi';

const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The SHA-256 of a JSON value, independent of the order of its properties. */
export async function digestOf(value: JsonObject): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(stableText(value))));
}

/** Rounds of the fingerprint of secrets: a guess costs a tenth of a second. */
const iterations = 300_000;

/** A random salt for {@link fingerprintOf}. */
export const newSalt = (): string => hex(crypto.getRandomValues(new Uint8Array(16)).buffer);

/**
 * A salted and slow fingerprint of secrets: it shows that one of them changed and reveals none.
 *
 * @returns undefined without secrets
 */
export async function fingerprintOf(secrets: JsonObject, salt: string): Promise<string | undefined> {
  if (Object.keys(secrets).length === 0) return undefined;
  const text = new TextEncoder().encode(stableText(secrets));
  const key = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveBits']);
  const options = { name: 'PBKDF2', hash: 'SHA-256', salt: new TextEncoder().encode(salt), iterations };
  return hex(await crypto.subtle.deriveBits(options, key, 256));
}
