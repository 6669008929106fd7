/** A made-up key that signs tokens, made when the first token is needed. */
export class TokenSigner {
  #keys: Promise<CryptoKeyPair> | undefined;

  /** A JSON web token with claims. It is valid for an hour, unless the claims set `exp`. */
  async sign(claims: Readonly<Record<string, unknown>>, now: number): Promise<string> {
    const { privateKey } = await this.#pair();
    const seconds = Math.floor(now / 1000);
    const header = { alg: 'RS256', kid, typ: 'JWT' };
    const text = [header, { iat: seconds, exp: seconds + 3600, ...claims }].map(encodedJson).join('.');
    const signature = await crypto.subtle.sign(algorithm.name, privateKey, new TextEncoder().encode(text));
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
