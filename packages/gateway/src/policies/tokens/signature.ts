import { compactDecrypt, compactVerify, decodeProtectedHeader } from 'jose';
import { TokenInvalid } from './failure.ts';
import type { TokenKey } from './keys.ts';

/** A token whose signature is valid, or that needs none. */
export interface ReadToken {
  readonly text: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** The parts of a token before anything of it is checked. */
export function headerOf(token: string): { readonly algorithm: string; readonly keyId: string | undefined } {
  const parts = token.split('.').length;
  if (parts !== 3 && parts !== 5)
    throw new TokenInvalid('JwtInvalid', 'IDX12741: JWT must have three segments (JWS) or five segments (JWE).');
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    return { algorithm: alg ?? 'none', keyId: kid };
  } catch {
    throw new TokenInvalid('JwtInvalid', 'IDX12729: Unable to decode the header of the token.');
  }
}

/** Decrypts a token with the first key that can (validate-jwt-policy, `decryption-keys`). */
export async function decrypted(token: string, keys: readonly TokenKey[]): Promise<string> {
  if (token.split('.').length !== 5) return token;
  const { algorithm, keyId } = headerOf(token);
  for (const key of forId(keys, keyId)) {
    try {
      const { plaintext } = await compactDecrypt(token, await key.import(algorithm));
      return new TextDecoder().decode(plaintext);
    } catch {
      // The next key may fit.
    }
  }
  throw new TokenInvalid('JwtInvalid', 'IDX10609: Decryption failed. No keys could decrypt the token.');
}

/** Verifies the signature of a token: each key is tried until one succeeds (validate-jwt-policy, `issuer-signing-keys`). */
export async function verified(
  token: string,
  keys: readonly TokenKey[],
  requiresSignature: boolean,
): Promise<ReadToken> {
  const { algorithm, keyId } = headerOf(token);
  if (algorithm === 'none' || token.endsWith('.')) {
    if (requiresSignature)
      throw signatureInvalid('IDX10504: Unable to validate signature, token does not have a signature.');
    return { text: token, claims: claimsOf(token) };
  }
  for (const key of forId(keys, keyId)) {
    try {
      await compactVerify(token, await key.import(algorithm));
      return { text: token, claims: claimsOf(token) };
    } catch (error) {
      if (error instanceof TokenInvalid) throw error;
    }
  }
  if (keyId !== undefined && !keys.some(({ id }) => id === keyId))
    throw new TokenInvalid(
      'TokenSignatureKeyNotFound',
      `IDX10501: Signature validation failed. Unable to match key: kid: '${keyId}'. Access denied.`,
    );
  throw signatureInvalid(
    keys.length === 0
      ? 'IDX10500: Signature validation failed. No security keys were provided to validate the signature.'
      : 'IDX10511: Signature validation failed. No key fits.',
  );
}

const signatureInvalid = (message: string) => new TokenInvalid('TokenSignatureInvalid', `${message} Access denied.`);

/** The key with the id of the token, otherwise all. */
function forId(keys: readonly TokenKey[], keyId: string | undefined): readonly TokenKey[] {
  const meant = keyId === undefined ? [] : keys.filter(({ id }) => id === keyId);
  return meant.length > 0 ? meant : keys;
}

function claimsOf(token: string): ReadToken['claims'] {
  const [, payload = ''] = token.split('.');
  try {
    const text = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
    const claims = JSON.parse(new TextDecoder().decode(Uint8Array.from(text, (one) => one.charCodeAt(0)))) as unknown;
    if (typeof claims === 'object' && claims !== null && !Array.isArray(claims)) return claims as ReadToken['claims'];
  } catch {
    // Reported below.
  }
  throw new TokenInvalid('JwtInvalid', 'IDX12723: Unable to decode the payload of the token as JSON.');
}
