import { type ExpressionCrypto, type HashName, UnsupportedError } from '@apimkit/expressions';
import { hmac } from '@noble/hashes/hmac.js';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';

const hashes = { md5, sha1, sha256, sha384, sha512 } satisfies Record<HashName, unknown>;

function refused(): never {
  throw new UnsupportedError('Keys and certificates are not supported in the playground');
}

/** Cryptography of expressions in a browser, whose own is asynchronous: hashes alone. */
export const browserCrypto: ExpressionCrypto = {
  hash: (name, data) => hashes[name](data),
  hmac: (name, key, data) => hmac(hashes[name], key, data),
  aes: refused,
  sign: refused,
  verify: refused,
  certificate: refused,
};
