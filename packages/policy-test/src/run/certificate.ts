import type { CertificateFacts, ExpressionCrypto } from '@apimkit/expressions';
import type { TestCertificate } from '../format/types.ts';

/** A certificate that has what a test states, and no content. */
export const certificateOf = ({
  subject = 'CN=client',
  issuer = 'CN=issuer',
  thumbprint = '',
  serialNumber = '',
  notBefore = '2000-01-01T00:00:00Z',
  notAfter = '2100-01-01T00:00:00Z',
}: TestCertificate): CertificateFacts => ({
  subject,
  issuer,
  thumbprint: hexadecimal(thumbprint),
  serialNumber: hexadecimal(serialNumber),
  notBefore: Date.parse(notBefore),
  notAfter: Date.parse(notAfter),
  raw: new TextEncoder().encode('a made-up certificate'),
  publicKey: new Uint8Array(),
});

/** Cryptography that reads a made-up certificate, and any other one as before. */
export const readingCertificate = (crypto: ExpressionCrypto, made: CertificateFacts | undefined): ExpressionCrypto =>
  made
    ? { ...crypto, certificate: (data, password) => (data === made.raw ? made : crypto.certificate(data, password)) }
    : crypto;

const hexadecimal = (text: string): string => text.replaceAll(/[^\da-f]/gi, '').toUpperCase();
