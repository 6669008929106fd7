/** A made-up key that signs tokens, made when the first token is needed. */
export class TokenSigner {
  #keys: Promise<CryptoKeyPair> | undefined;

  /**
   * A JSON web token with claims. It is valid for an hour, unless the claims set `exp`.
   *
   * @param secret in Base64: signs it instead (HS256)
   */
  async sign(claims: Readonly<Record<string, unknown>>, now: number, secret?: string): Promise<string> {
    const seconds = Math.floor(now / 1000);
    const header = secret === undefined ? { alg: 'RS256', kid, typ: 'JWT' } : { alg: 'HS256', typ: 'JWT' };
    const text = [header, { iat: seconds, exp: seconds + 3600, ...claims }].map(encodedJson).join('.');
    const key = secret === undefined ? (await this.#pair()).privateKey : await symmetric(secret);
    const signature = await crypto.subtle.sign(key.algorithm.name, key, new TextEncoder().encode(text));
    return `${text}.${encoded(new Uint8Array(signature))}`;
  }

  /** The public key, as an OpenID configuration publishes it. */
  async publicKey(): Promise<object> {
    const { publicKey } = await this.#pair();
    const { kty, n, e } = await crypto.subtle.exportKey('jwk', publicKey);
    return { kty, n, e, kid, alg: 'RS256', use: 'sig' };
  }

  #pair(): Promise<CryptoKeyPair> {
    this.#keys ??= crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
    return this.#keys;
  }
}

const symmetric = (secret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    'raw',
    Uint8Array.from(atob(secret), (char) => char.charCodeAt(0)),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );

const kid = 'apimkit-policy-test';
const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
};

const encoded = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const encodedJson = (value: unknown): string => encoded(new TextEncoder().encode(JSON.stringify(value)));
