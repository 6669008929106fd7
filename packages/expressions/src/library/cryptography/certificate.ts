import type { CertificateFacts } from '../../host.ts';
import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';

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

  toText(): string {
    const { subject, issuer, serialNumber, thumbprint } = this.facts;
    return [subject, issuer, serialNumber, thumbprint].join(' ');
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
