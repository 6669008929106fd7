import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
  X509Certificate,
} from 'node:crypto';
import type { CertificateFacts, ExpressionCrypto } from '../host.ts';
import { readPkcs12 } from './pkcs12.ts';

/** The names of padding in keys: PSS has salts as long as the hash, as .NET makes them. */
const paddingOf = (padding: 'pkcs1' | 'pss') =>
  padding === 'pkcs1'
    ? { padding: constants.RSA_PKCS1_PADDING }
    : { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };

/**
 * Cryptography of Node.
 *
 * @example
 * Buffer.from(nodeCrypto.hash('sha256', new Uint8Array())).toString('hex').slice(0, 8); // 'e3b0c442'
 */
export const nodeCrypto: ExpressionCrypto = {
  hash: (name, data) => bytes(createHash(name).update(data).digest()),
  hmac: (name, key, data) => bytes(createHmac(name, key).update(data).digest()),
  aes(direction, mode, padding, key, iv, data) {
    const name = `aes-${key.length * 8}-${mode}`;
    const vector = mode === 'ecb' ? null : iv;
    const cipher = direction === 'encrypt' ? createCipheriv(name, key, vector) : createDecipheriv(name, key, vector);
    cipher.setAutoPadding(padding);
    return bytes(Buffer.concat([cipher.update(data), cipher.final()]));
  },
  sign: (name, padding, key, data) => bytes(sign(name, data, { key: privateKey(key), ...paddingOf(padding) })),
  verify: (name, padding, key, data, signature) =>
    verify(
      name,
      data,
      { key: createPublicKey({ key: Buffer.from(key), format: 'der', type: 'spki' }), ...paddingOf(padding) },
      signature,
    ),
  certificate(data, password = '') {
    if (isPkcs12(data)) {
      const { certificate, privateKey: key } = readPkcs12(data, password);
      return { ...factsOf(certificate), ...(key ? { privateKey: exported(key) } : {}) };
    }
    const text = Buffer.from(data).toString('latin1');
    return {
      ...factsOf(data),
      ...(text.includes('PRIVATE KEY-----') ? { privateKey: exported(createPrivateKey(text)) } : {}),
    };
  },
};

/** What DER or PEM defines. */
function factsOf(data: Uint8Array): CertificateFacts {
  const read = new X509Certificate(data);
  return {
    subject: nameOf(read.subject),
    issuer: nameOf(read.issuer),
    thumbprint: createHash('sha1').update(read.raw).digest('hex').toUpperCase(),
    serialNumber: serialOf(read.serialNumber),
    notBefore: Date.parse(read.validFrom),
    notAfter: Date.parse(read.validTo),
    raw: bytes(read.raw),
    publicKey: bytes(read.publicKey.export({ format: 'der', type: 'spki' })),
  };
}

/** The bytes of the number, as the certificate has them: a first bit that is set has a zero before it. */
function serialOf(digits: string): string {
  const whole = digits.toUpperCase().padStart(digits.length + (digits.length % 2), '0');
  return /^[89A-F]/.test(whole) ? `00${whole}` : whole;
}

const exported = (key: KeyObject): Uint8Array => bytes(key.export({ format: 'der', type: 'pkcs8' }));

const bytes = (buffer: Buffer): Uint8Array => new Uint8Array(buffer);

function privateKey(key: Uint8Array) {
  const options = { key: Buffer.from(key), format: 'der' } as const;
  try {
    return createPrivateKey({ ...options, type: 'pkcs8' });
  } catch {
    return createPrivateKey({ ...options, type: 'pkcs1' });
  }
}

/** A PFX begins with a sequence whose first item is the version 3; that of a certificate is another sequence. */
const isPkcs12 = (data: Uint8Array): boolean => {
  if (data[0] !== 0x30) return false;
  const length = (data[1] ?? 0) < 0x80 ? 0 : (data[1] ?? 0) & 0x7f;
  return data[2 + length] === 0x02;
};

/** .NET writes the most specific part first, and `S` for the state. Values with special characters are in quotes. */
const nameOf = (lines: string): string =>
  lines
    .split('\n')
    .reverse()
    .map((line) => {
      const at = line.indexOf('=');
      // Node writes a backslash before special characters.
      const [key, value] = [line.slice(0, at), line.slice(at + 1).replaceAll(/\\(.)/g, '$1')];
      const shown = /[,+="\n<>#;]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
      return `${key === 'ST' ? 'S' : key}=${shown}`;
    })
    .join(', ');
