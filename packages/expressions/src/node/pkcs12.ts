import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { type DerValue, itemsOf, oidOf, readDer, tags } from './der.ts';
import { decryptWithPassword } from './password-encryption.ts';

const encryptedData = '1.2.840.113549.1.7.6';
const bags = '1.2.840.113549.1.12.10.1';

/** What a file of PKCS #12 contains. */
export interface Pkcs12 {
  /** DER. */
  readonly certificate: Uint8Array;
  readonly privateKey: KeyObject | undefined;
}

/** What is in `[0]`, in an octet string. */
const octetsIn = (value: DerValue | undefined): Uint8Array => {
  const [octets] = itemsOf(value);
  if (octets?.tag !== tags.octets) throw new Error('An octet string is missing');
  return octets.content;
};

/**
 * Reads PKCS #12, RFC 7292. Node has no reader for it, only for the keys inside.
 *
 * @throws Error if it is something else, or has another password
 */
export function readPkcs12(data: Uint8Array, password: string): Pkcs12 {
  const [, safe] = itemsOf(readDer(data));
  const [, content] = itemsOf(safe);
  const found = itemsOf(readDer(octetsIn(content))).flatMap((part) => itemsOf(readDer(contentOf(part, password))));
  const certificates: Uint8Array[] = [];
  let privateKey: KeyObject | undefined;
  for (const bag of found) {
    const [type, value] = itemsOf(bag);
    const [inner] = itemsOf(value);
    if (!inner) continue;
    const kind = oidOf(type);
    if (kind === `${bags}.3`) certificates.push(octetsIn(itemsOf(inner)[1]));
    if (kind === `${bags}.1` || kind === `${bags}.2`)
      privateKey ??= createPrivateKey({
        key: Buffer.from(inner.whole),
        format: 'der',
        type: 'pkcs8',
        ...(kind === `${bags}.2` ? { passphrase: password } : {}),
      });
  }
  const certificate = certificates.find((one) => privateKey && isOf(one, privateKey)) ?? certificates[0];
  if (!certificate) throw new Error('The file contains no certificate');
  return { certificate, privateKey };
}

/** The content of a part: plain, or encrypted with the password. */
function contentOf(part: DerValue, password: string): Uint8Array {
  const [type, value] = itemsOf(part);
  if (oidOf(type) !== encryptedData) return octetsIn(value);
  const [data] = itemsOf(value);
  const [, algorithm, content] = itemsOf(itemsOf(data)[1]);
  if (!algorithm || !content) throw new Error('Encrypted content is missing');
  return decryptWithPassword(algorithm, content.content, password);
}

/** The private key belongs to the certificate. */
function isOf(certificate: Uint8Array, privateKey: KeyObject): boolean {
  return createPublicKey(privateKey).equals(new X509Certificate(certificate).publicKey);
}
