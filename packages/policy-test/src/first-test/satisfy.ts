import type { PolicyElement } from '@apimkit/gateway';
import type { TestCertificate } from '../format/types.ts';
import { type Draft, withCaller, withHeader } from './draft.ts';
import { childrenOf, textOf, Unknown } from './known.ts';
import { azureToken, jsonWebToken } from './tokens.ts';

/** Changes a draft so that a policy accepts its request. */
export type Satisfy = (element: PolicyElement, draft: Draft) => Draft;

/**
 * How to satisfy policies that reject requests, by their names. Each throws {@link Unknown} if the policy does not state what it accepts.
 */
export const satisfy: Readonly<Record<string, Satisfy>> = {
  'validate-jwt': jsonWebToken,
  'validate-azure-ad-token': azureToken,
  'check-header': (element, draft) => {
    const [value] = childrenOf(element, 'value');
    return withHeader(draft, textOf(element, 'name'), value === undefined ? 'made-up' : value);
  },
  'ip-filter': (element, draft) => {
    if (textOf(element, 'action') === 'forbid') return withCaller(draft, { ipAddress: '192.0.2.1' });
    const [first] = element.children;
    if (!first) throw new Unknown('no address');
    const ipAddress = first.name === 'address' ? childrenOf(element, 'address')[0] : textOf(first, 'from');
    return withCaller(draft, { ipAddress: ipAddress ?? '' });
  },
  'validate-client-certificate': (element, draft) =>
    withCaller(draft, { certificate: certificateFor(element.children.find(({ name }) => name === 'identities')) }),
};

/** A certificate with the first identity. */
function certificateFor(identities: PolicyElement | undefined): TestCertificate {
  const [identity] = identities?.children ?? [];
  if (!identity) return { subject: 'CN=client' };
  const has = (name: string) => identity.attributes.has(name);
  if (has('issuer-certificate-id'))
    throw new Unknown(`the issuer is the certificate ${textOf(identity, 'issuer-certificate-id')} of the service`);
  return {
    ...(has('common-name') ? { subject: `CN=${textOf(identity, 'common-name')}` } : {}),
    ...(has('subject') ? { subject: textOf(identity, 'subject') } : {}),
    ...(has('issuer-subject') ? { issuer: textOf(identity, 'issuer-subject') } : {}),
    ...(has('thumbprint') ? { thumbprint: textOf(identity, 'thumbprint') } : {}),
    ...(has('serial-number') ? { serialNumber: textOf(identity, 'serial-number') } : {}),
  };
}
