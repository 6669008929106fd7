import { required } from '../../runtime/errors.ts';
import { UnsupportedError } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { textOf } from '../../runtime/text.ts';
import type { NetArray } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';
import { localTimeOf } from '../context/times.ts';
import { arrayOfBytes, attempt, bytesOf, hexadecimal } from './bytes.ts';
import { CertificateValue } from './certificate.ts';
import type { HashNameValue } from './names.ts';
import { RsaValue } from './rsa.ts';

const namespace = 'System.Security.Cryptography.X509Certificates';

/** `X500DistinguishedName`. */
class NameValue {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

function read(run: Run, data: NetArray | null, password?: string): CertificateValue {
  const bytes = bytesOf(run, data, 'rawData');
  run.spend(1000);
  return new CertificateValue(attempt('ASN1 corrupted data.', () => run.host.crypto.certificate(bytes, password)));
}

function hash(run: Run, { facts }: CertificateValue, name: HashNameValue): Uint8Array {
  return run.host.crypto.hash(name.known, facts.raw);
}

/** Whether the gateway trusts the certificate. Chains are not built here. */
export function isTrusted(this: Run, certificate: CertificateValue | null): boolean {
  const { facts } = required(certificate, 'certificate');
  if (!this.host.trusts) throw new UnsupportedError('Which certificates the gateway trusts is not known here');
  return this.host.trusts(facts.raw);
}

const thumbprintBytes = ({ facts }: CertificateValue): Uint8Array =>
  Uint8Array.from(facts.thumbprint.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

export const certificateTypes: readonly TypeDeclaration[] = [
  declareType({
    name: `${namespace}.X500DistinguishedName`,
    kind: 'class',
    instances: NameValue,
    members: { 'string Name { get; }': ({ name }: NameValue) => name },
  }),
  declareType({
    name: `${namespace}.X509Certificate`,
    kind: 'class',
    bases: ['IDisposable'],
    members: {
      'string Subject { get; }': ({ facts }: CertificateValue) => facts.subject,
      'string Issuer { get; }': ({ facts }: CertificateValue) => facts.issuer,
      'string GetSerialNumberString()': ({ facts }: CertificateValue) => facts.serialNumber,
      'byte[] GetCertHash()'(this: Run, certificate: CertificateValue) {
        return arrayOfBytes(this, thumbprintBytes(certificate));
      },
      'byte[] GetCertHash(HashAlgorithmName)'(this: Run, certificate: CertificateValue, name: HashNameValue) {
        return arrayOfBytes(this, hash(this, certificate, name));
      },
      'string GetCertHashString()': ({ facts }: CertificateValue) => facts.thumbprint,
      'string GetCertHashString(HashAlgorithmName)'(this: Run, certificate: CertificateValue, name: HashNameValue) {
        return hexadecimal(hash(this, certificate, name));
      },
      'byte[] GetRawCertData()'(this: Run, { facts }: CertificateValue) {
        return arrayOfBytes(this, facts.raw.slice());
      },
      'string GetRawCertDataString()': ({ facts }: CertificateValue) => hexadecimal(facts.raw),
      'string GetEffectiveDateString()'(this: Run, { facts }: CertificateValue) {
        return textOf(this, localTimeOf(facts.notBefore));
      },
      'string GetExpirationDateString()'(this: Run, { facts }: CertificateValue) {
        return textOf(this, localTimeOf(facts.notAfter));
      },
      'string GetFormat()': () => 'X509',
      'void Dispose()': () => null,
    },
  }),
  declareType({
    name: `${namespace}.X509Certificate2`,
    kind: 'class',
    bases: ['X509Certificate'],
    instances: CertificateValue,
    members: {
      'new(byte[])'(this: Run, data: NetArray | null) {
        return read(this, data);
      },
      'new(byte[], string)'(this: Run, data: NetArray | null, password: string | null) {
        return read(this, data, password ?? '');
      },
      'string Thumbprint { get; }': ({ facts }: CertificateValue) => facts.thumbprint,
      'string SerialNumber { get; }': ({ facts }: CertificateValue) => facts.serialNumber,
      'DateTime NotBefore { get; }': ({ facts }: CertificateValue) => localTimeOf(facts.notBefore),
      'DateTime NotAfter { get; }': ({ facts }: CertificateValue) => localTimeOf(facts.notAfter),
      'byte[] RawData { get; }'(this: Run, { facts }: CertificateValue) {
        return arrayOfBytes(this, facts.raw.slice());
      },
      'bool HasPrivateKey { get; }': ({ facts }: CertificateValue) => facts.privateKey !== undefined,
      'X500DistinguishedName SubjectName { get; }': ({ facts }: CertificateValue) => new NameValue(facts.subject),
      'X500DistinguishedName IssuerName { get; }': ({ facts }: CertificateValue) => new NameValue(facts.issuer),
      'bool Verify()': isTrusted,
    },
  }),
  declareType({
    name: `${namespace}.RSACertificateExtensions`,
    kind: 'static',
    members: {
      'static RSA GetRSAPrivateKey(this X509Certificate2)': (certificate: CertificateValue | null) => {
        const { privateKey, publicKey } = required(certificate, 'certificate').facts;
        return privateKey ? new RsaValue(privateKey, publicKey) : null;
      },
      'static RSA GetRSAPublicKey(this X509Certificate2)': (certificate: CertificateValue | null) =>
        new RsaValue(undefined, required(certificate, 'certificate').facts.publicKey),
    },
  }),
];
