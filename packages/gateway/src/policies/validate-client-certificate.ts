import type { CertificateFacts } from '@apimkit/expressions';
import type { Compiler } from '../compile/compiler.ts';
import type { PolicyElement } from '../compile/element.ts';
import { definePolicy } from '../compile/policy.ts';
import { PolicyError } from '../errors.ts';
import type { Call } from '../pipeline/call.ts';

/** The certificate of the client must be valid now and match one of the identities (validate-client-certificate-policy). */
export const validateClientCertificate = definePolicy({
  name: 'validate-client-certificate',
  support: 'runs',
  notes:
    'Revocation and trust are not checked. The issuer is compared by its name. The status and the reasons of errors are not documented.',
  compile(element, compiler) {
    const checksStart = compiler.flag(element, 'validate-not-before', true);
    const checksEnd = compiler.flag(element, 'validate-not-after', true);
    const ignores = compiler.flag(element, 'ignore-error', false);
    const identities = (compiler.child(element, 'identities')?.children ?? []).map((one) => identityOf(one, compiler));
    const problemOf = (call: Call): readonly [reason: string, message: string] | undefined => {
      const { certificate } = call.request;
      if (!certificate) return ['ClientCertificateNotPresent', 'Client certificate is missing.'];
      const facts = call.runtime.host.crypto.certificate(certificate);
      const now = call.runtime.clock.now();
      if (checksStart(call) && now < facts.notBefore)
        return ['ClientCertificateNotYetValid', 'Client certificate is not yet valid.'];
      if (checksEnd(call) && now > facts.notAfter)
        return ['ClientCertificateExpired', 'Client certificate is expired.'];
      if (identities.length === 0 || identities.some((matches) => matches(call, facts))) return undefined;
      return ['ClientCertificateIdentityNotMatched', 'Client certificate does not match any of the identities.'];
    };
    return (call) => {
      const problem = problemOf(call);
      if (!problem) return;
      const [reason, message] = problem;
      call.recorder?.note(element, message);
      if (ignores(call)) return;
      throw new PolicyError({
        source: 'validate-client-certificate',
        reason,
        message: `${message} Access denied.`,
        status: 403,
        shown: 'Forbidden',
      });
    };
  },
});

type Matches = (call: Call, facts: CertificateFacts) => boolean;

function identityOf(identity: PolicyElement, compiler: Compiler): Matches {
  const matches = [...identity.attributes].flatMap(([name, { text }]): readonly Matches[] => {
    switch (name) {
      case 'id':
        return [];
      case 'thumbprint':
        return [(_, { thumbprint }) => hexadecimal(thumbprint) === hexadecimal(text)];
      case 'serial-number':
        return [(_, { serialNumber }) => hexadecimal(serialNumber) === hexadecimal(text)];
      case 'common-name':
        return [(_, { subject }) => partsOf(subject).includes(`cn=${text}`)];
      case 'subject':
        return [(_, { subject }) => isSameName(subject, text)];
      case 'issuer-subject':
        return [(_, { issuer }) => isSameName(issuer, text)];
      case 'issuer-certificate-id':
        return [(call, { issuer }) => isSameName(issuer, subjectOf(call, identity, text, compiler))];
      default:
        throw compiler.unsupported(identity, `the attribute ${name} is not supported`);
    }
  });
  return (call, facts) => matches.every((one) => one(call, facts));
}

function subjectOf(call: Call, identity: PolicyElement, id: string, compiler: Compiler): string {
  const data = call.runtime.options.certificates?.[id];
  if (!data) throw compiler.unsupported(identity, `the options have no certificate ${id}`);
  return call.runtime.host.crypto.certificate(data).subject;
}

const hexadecimal = (text: string) => text.replaceAll(/[^\da-f]/gi, '').toUpperCase();

/** The order of the parts differs between systems. */
const isSameName = (one: string, other: string) => partsOf(one).sort().join('\n') === partsOf(other).sort().join('\n');

/** The parts of a distinguished name, without the quotes around values. */
const partsOf = (name: string): string[] =>
  [...name.matchAll(/\s*([^=,]+?)\s*=\s*(?:"([^"]*)"|([^,]*))/g)].map(
    ([, key = '', quoted, plain = '']) => `${key.toLowerCase()}=${(quoted ?? plain).trim()}`,
  );
