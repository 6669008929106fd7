import type { CertificateFacts } from '../../host.ts';
import type { Run } from '../../runtime/run.ts';
import { textOf } from '../../runtime/text.ts';
import type { Value } from '../../runtime/values.ts';
import { localTimeOf } from '../context/times.ts';

/** `X509Certificate2`. */
export class CertificateValue {
  readonly facts: CertificateFacts;
  constructor(facts: CertificateFacts) {
    this.facts = facts;
  }

  equals(other: Value): boolean {
    if (!(other instanceof CertificateValue)) return false;
    return this.facts.issuer === other.facts.issuer && this.facts.serialNumber === other.facts.serialNumber;
  }

  /** As .NET writes it on systems whose lines end with a line feed. */
  toText(run: Run): string {
    const { subject, issuer, serialNumber, notBefore, notAfter, thumbprint } = this.facts;
    const parts = {
      Subject: subject,
      Issuer: issuer,
      'Serial Number': serialNumber,
      'Not Before': textOf(run, localTimeOf(notBefore)),
      'Not After': textOf(run, localTimeOf(notAfter)),
      Thumbprint: thumbprint,
    };
    return Object.entries(parts)
      .map(([name, value]) => `[${name}]\n  ${value}\n`)
      .join('\n');
  }
}

const known = new WeakMap<Uint8Array, CertificateValue>();

/** The certificate of DER; null without one. */
export function certificateOf(run: Run, data: Uint8Array | undefined): CertificateValue | null {
  if (!data) return null;
  const value = known.get(data) ?? new CertificateValue(run.host.crypto.certificate(data));
  known.set(data, value);
  return value;
}
